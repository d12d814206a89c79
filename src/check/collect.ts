import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import type { Cache } from '../document/cache.ts';
import { readDocument } from '../document/read-document.ts';
import type { Document } from '../document/types.ts';
import { readText } from '../files/read-text.ts';
import type { FileKind } from '../files/read-text.ts';
import { readYaml } from '../files/read-yaml.ts';
import type { YamlFile } from '../files/read-yaml.ts';
import { splitFrontMatter } from '../files/split-front-matter.ts';
import { validate } from '../files/validate.ts';
import type { Addresses } from '../knowledge/addresses.ts';
import type { Finding } from '../knowledge/finding.ts';
import { readTable } from '../knowledge/table.ts';
import { article } from '../schemas/article.ts';
import { comment } from '../schemas/comment.ts';
import { dataset } from '../schemas/dataset.ts';
import type { Dataset } from '../schemas/dataset.ts';
import { slugPattern } from '../schemas/fields.ts';
import { page } from '../schemas/page.ts';
import { path } from '../schemas/path.ts';
import { people } from '../schemas/person.ts';
import { redirects } from '../schemas/redirect.ts';
import { judgedQueries, synonyms } from '../schemas/search.ts';
import { sections } from '../schemas/section.ts';
import { source } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { topics } from '../schemas/topic.ts';
import type { ContentTree, DocumentEntry, Entry } from './content-tree.ts';
import type { ContentFile } from './list-files.ts';
import { findAnswerProblems } from './rules/answer-first.ts';
import { findUncitedFigures } from './rules/uncited-figure.ts';
import type { FrontMatterText } from './rules/uncited-figure.ts';

/** What reading needs beside the files: addresses for links, and a cache for what is costly. */
export interface CollectOptions {
  addresses: Pick<Addresses, 'fromContentLink'>;
  cache: Cache;
}

interface Reading extends CollectOptions {
  tree: ContentTree;
  /** CSV texts by dataset id, read before the datasets that they belong to. */
  csv: Map<string, string>;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const refuse = (file: string, rule: string, message: string, fix: string): Finding => ({ file, line: 1, column: 1, rule, severity: 'error', message, fix });

/** The text of a file, or undefined after its problem was noted. */
const decode = (reading: Reading, file: ContentFile, kind: FileKind): string | undefined => {
  const result = readText(file.path, file.bytes, kind);
  if (result.ok) return result.text;
  reading.tree.findings.push(...result.findings);
  return undefined;
};

const parse = <Data>(reading: Reading, options: { file: string; text: string; lineOffset?: number; schema: z.ZodType<Data> }): { yaml: YamlFile; data: Data } | undefined => {
  const { file, schema } = options;
  const result = readYaml(options);
  if (!result.ok) {
    reading.tree.findings.push(...result.findings);
    return undefined;
  }
  const valid = validate({ file, yaml: result.yaml, schema });
  if (valid.ok) return { yaml: result.yaml, data: valid.data };
  reading.tree.findings.push(...valid.findings);
  return undefined;
};

/** One YAML file that is one entry; an `id` inside must be the file's name. */
const readEntry = <Data>(reading: Reading, file: ContentFile, id: string, schema: z.ZodType<Data>): Entry<Data> | undefined => {
  const text = decode(reading, file, 'yaml');
  const parsed = text === undefined ? undefined : parse(reading, { file: file.path, text, schema });
  if (text === undefined || parsed === undefined) return undefined;
  const name = id.split('/').at(-1);
  const inner: unknown = typeof parsed.data === 'object' && parsed.data !== null ? Reflect.get(parsed.data, 'id') : undefined;
  if (inner !== undefined && inner !== name) {
    reading.tree.findings.push({
      ...refuse(file.path, 'ref/file-name', `\`id\` is \`${String(inner)}\` and the file is called \`${name}\`.`, 'Make them the same: the file name is the address.'),
      ...parsed.yaml.locate(['id']),
    });
  }
  return { id, file: file.path, data: parsed.data, locate: parsed.yaml.locate, digest: digestOf(text) };
};

/** One YAML file that is a list of entries, each with its own place in it. */
const readList = <Data>(reading: Reading, file: ContentFile, schema: z.ZodType<Data[]>): Entry<Data>[] => {
  const text = decode(reading, file, 'yaml');
  const parsed = text === undefined ? undefined : parse(reading, { file: file.path, text, schema });
  if (parsed === undefined) return [];
  return parsed.data.map((data, index) => {
    const inner: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'id') : undefined;
    const id = typeof inner === 'string' ? inner : String(index);
    return { id, file: file.path, data, locate: (at, part) => parsed.yaml.locate([index, ...at], part), digest: digestOf(JSON.stringify(data)) };
  });
};

/** What is asked of one file's text by itself. */
type DocumentRule = (options: DocumentRuleOptions) => Finding[];

interface DocumentRuleOptions {
  file: string;
  tree: Root;
  body: string;
  /** Front matter that readers see. */
  frontMatter: FrontMatterText[];
}

interface BodyOptions extends Pick<DocumentRuleOptions, 'body' | 'frontMatter'> {
  rules: readonly DocumentRule[];
}

const readBody = (reading: Reading, file: string, options: BodyOptions): Document | undefined => {
  const { addresses, cache, tree } = reading;
  const { body, rules, frontMatter } = options;
  return cache.remember([file, body, JSON.stringify(frontMatter), addresses.fromContentLink('/') ?? ''], () => {
    const result = readDocument({ file, body, addresses });
    const findings = result.ok ? rules.flatMap((rule) => rule({ file, tree: result.tree, body, frontMatter })) : result.findings;
    tree.findings.push(...findings);
    // Only what is clean is remembered, so that every run reports every finding.
    return result.ok && findings.length === 0 ? result.document : undefined;
  });
};

const emptyDocument: Document = { segments: [], headings: [], citations: [], terms: [], links: [], plainText: '', words: 0 };

interface MdxOptions<Data> {
  file: ContentFile;
  id: string;
  schema: z.ZodType<Data>;
  /** Whether front matter alone is enough. */
  mayBeEmpty: boolean;
  rules: readonly DocumentRule[];
}

/** Title and description are shown without citations, so the figure rule reads them too. */
const listVisibleTexts = ({ data, yaml }: { data: unknown; yaml: YamlFile }): FrontMatterText[] =>
  ['title', 'description', 'definition'].flatMap((field) => {
    const text: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, field) : undefined;
    return typeof text === 'string' ? [{ text, ...yaml.locate([field]) }] : [];
  });

const readMdx = <Data>(reading: Reading, options: MdxOptions<Data>): DocumentEntry<Data> | undefined => {
  const { file, id, schema, mayBeEmpty, rules } = options;
  const text = decode(reading, file, 'mdx');
  if (text === undefined) return undefined;
  const split = splitFrontMatter(file.path, text);
  if (!split.ok) {
    reading.tree.findings.push(...split.findings);
    return undefined;
  }
  const parsed = parse(reading, { file: file.path, text: split.parts.frontMatter, lineOffset: 1, schema });
  const isEmpty = split.parts.body.trim() === '';
  if (isEmpty && !mayBeEmpty) reading.tree.findings.push(refuse(file.path, 'file/empty', 'The file has front matter and no text.', 'Write the text below the second `---`.'));
  const frontMatter = parsed === undefined ? [] : listVisibleTexts(parsed);
  const document = isEmpty ? emptyDocument : readBody(reading, file.path, { body: split.parts.body, rules, frontMatter });
  if (parsed === undefined || document === undefined) return undefined;
  return { id, file: file.path, data: parsed.data, locate: parsed.yaml.locate, digest: digestOf(text), document };
};

const readDataset = (reading: Reading, file: ContentFile, id: string): void => {
  const entry = readEntry<Dataset>(reading, file, id, dataset);
  const csv = reading.csv.get(id);
  if (csv === undefined) {
    reading.tree.findings.push(refuse(file.path, 'dataset/no-table', `The table \`datasets/${id}.csv\` is missing or cannot be read.`, 'Add it beside this file.'));
    return;
  }
  if (entry === undefined) return;
  const { table, problems } = readTable(csv, entry.data.columns);
  for (const problem of problems)
    reading.tree.findings.push({ ...refuse(`datasets/${id}.csv`, 'dataset/table', problem.message, problem.fix), line: problem.line, column: problem.column });
  if (problems.length === 0) reading.tree.datasets.push({ ...entry, table, digest: digestOf(entry.digest + csv) });
};

const add = <Item>(list: Item[], item: Item | undefined): void => {
  if (item !== undefined) list.push(item);
};

/** A place in the content folder: the pattern of its paths and what is done with a file there. */
interface Place {
  pattern: RegExp;
  read: (reading: Reading, file: ContentFile, id: string) => void;
}

const places: Place[] = [
  { pattern: /^(sections)\.yaml$/, read: (reading, file) => reading.tree.sections.push(...readList(reading, file, sections)) },
  { pattern: /^(topics)\.yaml$/, read: (reading, file) => reading.tree.topics.push(...readList(reading, file, topics)) },
  { pattern: /^(people)\.yaml$/, read: (reading, file) => reading.tree.people.push(...readList(reading, file, people)) },
  { pattern: /^(redirects)\.yaml$/, read: (reading, file) => reading.tree.redirects.push(...readList(reading, file, redirects)) },
  { pattern: /^search\/(synonyms)\.yaml$/, read: (reading, file) => reading.tree.synonyms.push(...readList(reading, file, synonyms)) },
  { pattern: /^search\/(queries)\.yaml$/, read: (reading, file) => reading.tree.queries.push(...readList(reading, file, judgedQueries)) },
  { pattern: /^sources\/([^/]+)\.yaml$/, read: (reading, file, id) => add(reading.tree.sources, readEntry(reading, file, id, source)) },
  { pattern: /^datasets\/([^/]+)\.csv$/, read: (reading, file, id) => {
    const text = decode(reading, file, 'csv');
    if (text !== undefined) reading.csv.set(id, text);
  } },
  { pattern: /^datasets\/([^/]+)\.yaml$/, read: readDataset },
  { pattern: /^glossary\/([^/]+)\.mdx$/, read: (reading, file, id) => add(reading.tree.terms, readMdx(reading, { file, id, schema: term, mayBeEmpty: true, rules: [findUncitedFigures] })) },
  { pattern: /^pages\/([^/]+)\.mdx$/, read: (reading, file, id) => add(reading.tree.pages, readMdx(reading, { file, id, schema: page, mayBeEmpty: false, rules: [findUncitedFigures] })) },
  { pattern: /^paths\/([^/]+)\.yaml$/, read: (reading, file, id) => add(reading.tree.paths, readEntry(reading, file, id, path)) },
  { pattern: /^articles\/([^/]+\/[^/]+)\.mdx$/, read: (reading, file, id) => add(reading.tree.articles, readMdx(reading, { file, id, schema: article, mayBeEmpty: false, rules: [findUncitedFigures, findAnswerProblems] })) },
  { pattern: /^comments\/([^/]+\/[^/]+\/[^/]+)\.yaml$/, read: (reading, file, id) => add(reading.tree.comments, readEntry(reading, file, id, comment)) },
];

const emptyTree = (): ContentTree => ({
  sections: [],
  topics: [],
  people: [],
  redirects: [],
  synonyms: [],
  queries: [],
  sources: [],
  datasets: [],
  terms: [],
  pages: [],
  paths: [],
  articles: [],
  comments: [],
  findings: [],
});

const findNameProblem = (id: string, file: string): Finding | undefined => {
  const bad = id.split('/').find((part) => !slugPattern.test(part) || part.length > 80);
  return bad === undefined
    ? undefined
    : refuse(file, 'file/name', `\`${bad}\` cannot be part of an address.`, 'Use at most 80 lower-case letters, digits and single hyphens.');
};

/**
 * Reads every file of the content folder by the place it stands in: text, then YAML or MDX, then its schema.
 * Each file is judged by itself here; what files say of each other is judged afterwards.
 */
export const collect = (files: readonly ContentFile[], options: CollectOptions): ContentTree => {
  const reading: Reading = { ...options, tree: emptyTree(), csv: new Map() };
  for (const file of files) {
    const place = places.find(({ pattern }) => pattern.test(file.path));
    const id = place?.pattern.exec(file.path)?.[1];
    if (place === undefined || id === undefined) {
      const finding = refuse(file.path, 'file/unexpected', 'No part of the site reads a file at this place.', 'See the README for what each folder of content/ holds.');
      reading.tree.findings.push(finding);
      continue;
    }
    const problem = findNameProblem(id, file.path);
    if (problem) reading.tree.findings.push(problem);
    else place.read(reading, file, id);
  }
  for (const { path } of files) {
    const id = /^datasets\/([^/]+)\.csv$/.exec(path)?.[1];
    if (id !== undefined && !files.some((file) => file.path === `datasets/${id}.yaml`))
      reading.tree.findings.push(refuse(path, 'dataset/no-description', 'A table stands here without its description.', `Add \`datasets/${id}.yaml\`.`));
  }
  return reading.tree;
};
