import { setImmediate } from 'node:timers/promises';
import { componentNames, toComponentId } from '../document/vocabulary.ts';
import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';
import { publishedAddresses } from '../schemas/addresses.ts';
import { article } from '../schemas/article.ts';
import { dashboard } from '../schemas/dashboard.ts';
import { ledger } from '../schemas/ledger.ts';
import { page } from '../schemas/page.ts';
import { path } from '../schemas/path.ts';
import { people } from '../schemas/person.ts';
import { redirects } from '../schemas/redirect.ts';
import { judgedQueries, synonyms } from '../schemas/search.ts';
import { sections } from '../schemas/section.ts';
import { source } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { topics } from '../schemas/topic.ts';
import type { ContentTree } from './content-tree.ts';
import { findNameProblem } from './file-names.ts';
import type { ContentFile, Listing } from './list-files.ts';
import { readComment } from './read-comment.ts';
import { readDataset, readEntry, readList } from './read-entries.ts';
import { readExample, readMdx } from './read-mdx.ts';
import { readPictures } from './read-pictures.ts';
import { decode } from './reading.ts';
import type { CollectOptions, Reading } from './reading.ts';

const add = <Item>(list: Item[], item: Item | undefined): void => {
  if (item !== undefined) list.push(item);
};

const componentIds = componentNames.map(toComponentId);

/** A place in the content folder: the pattern of its paths and what is done with a file there. */
interface Place {
  pattern: RegExp;
  read: (reading: Reading, file: ContentFile, id: string) => void | Promise<void>;
}

const places: Place[] = [
  {
    pattern: /^(sections)\.yaml$/,
    read: (reading, file) => reading.tree.sections.push(...readList(reading, file, sections)),
  },
  {
    pattern: /^(topics)\.yaml$/,
    read: (reading, file) => reading.tree.topics.push(...readList(reading, file, topics)),
  },
  {
    pattern: /^(people)\.yaml$/,
    read: (reading, file) => reading.tree.people.push(...readList(reading, file, people)),
  },
  {
    pattern: /^(redirects)\.yaml$/,
    read: (reading, file) => reading.tree.redirects.push(...readList(reading, file, redirects)),
  },
  {
    pattern: /^(addresses)\.yaml$/,
    read: (reading, file) => reading.tree.addresses.push(...readList(reading, file, publishedAddresses)),
  },
  {
    pattern: /^(dashboard)\.yaml$/,
    read: (reading, file, id) => add(reading.tree.dashboard, readEntry(reading, file, id, dashboard)),
  },
  {
    pattern: /^search\/(synonyms)\.yaml$/,
    read: (reading, file) => reading.tree.synonyms.push(...readList(reading, file, synonyms)),
  },
  {
    pattern: /^search\/(queries|held-out)\.yaml$/,
    read: (reading, file) => reading.tree.queries.push(...readList(reading, file, judgedQueries)),
  },
  {
    pattern: /^(words)\.txt$/,
    read: (reading, file) => {
      const text = decode(reading, file);
      if (text !== undefined) reading.tree.words = text;
    },
  },
  {
    pattern: /^sources\/([^/]+)\.yaml$/,
    read: (reading, file, id) => add(reading.tree.sources, readEntry(reading, file, id, source)),
  },
  {
    pattern: /^datasets\/([^/]+)\.csv$/,
    read: (reading, file, id) => {
      const text = decode(reading, file);
      if (text !== undefined) reading.csv.set(id, text);
    },
  },
  { pattern: /^datasets\/([^/]+)\.yaml$/, read: readDataset },
  {
    pattern: /^glossary\/([^/]+)\.mdx$/,
    read: async (reading, file, id) =>
      add(
        reading.tree.terms,
        await readMdx(reading, { file, id, schema: term, mayBeEmpty: true, kind: 'term' }),
      ),
  },
  {
    pattern: /^pages\/([^/]+)\.mdx$/,
    read: async (reading, file, id) =>
      add(
        reading.tree.pages,
        await readMdx(reading, { file, id, schema: page, mayBeEmpty: false, kind: 'page' }),
      ),
  },
  {
    pattern: /^paths\/([^/]+)\.yaml$/,
    read: (reading, file, id) => add(reading.tree.paths, readEntry(reading, file, id, path)),
  },
  {
    pattern: /^articles\/([^/]+\/[^/]+)\.mdx$/,
    read: async (reading, file, id) =>
      add(
        reading.tree.articles,
        await readMdx(reading, { file, id, schema: article, mayBeEmpty: false, kind: 'article' }),
      ),
  },
  { pattern: new RegExp(`^components/(${componentIds.join('|')})\\.mdx$`), read: readExample },
  {
    pattern: /^comments\/([^/]+\/[^/]+\/[^/]+)\.yaml$/,
    read: async (reading, file, id) => add(reading.tree.comments, await readComment(reading, file, id)),
  },
  {
    pattern: /^revisions\/([^/]+\/[^/]+)\.yaml$/,
    read: (reading, file, id) => add(reading.tree.revisions, readEntry(reading, file, id, ledger)),
  },
];

const emptyTree = (): ContentTree => ({
  sections: [],
  topics: [],
  people: [],
  redirects: [],
  addresses: [],
  synonyms: [],
  queries: [],
  sources: [],
  datasets: [],
  terms: [],
  pages: [],
  paths: [],
  dashboard: [],
  articles: [],
  comments: [],
  examples: [],
  revisions: [],
  pictures: [],
  samples: [],
  findings: [],
});

const refusePlace = (file: string): Finding =>
  refuseFile(file, {
    rule: 'file/unexpected',
    message: 'No part of the site reads a file at this place.',
    fix: 'See the README for what each folder of content/ holds.',
  });

const readFile = async (reading: Reading, file: ContentFile): Promise<void> => {
  const place = places.find(({ pattern }) => pattern.test(file.path));
  const id = place?.pattern.exec(file.path)?.[1];
  const problem = id === undefined ? refusePlace(file.path) : findNameProblem(file.path, id.split('/'));
  if (problem) reading.tree.findings.push(problem);
  else if (place !== undefined && id !== undefined) await place.read(reading, file, id);
};

const byFile = (one: { file: string }, other: { file: string }): number =>
  one.file === other.file ? 0 : one.file < other.file ? -1 : 1;

/** Puts what was read side by side into the order of its files. */
const order = ({ terms, pages, articles, comments, examples, samples }: ContentTree): void => {
  for (const read of [terms, pages, articles, comments, examples, samples]) read.sort(byFile);
};

/**
 * Reads every file of the content folder by the place it stands in: text, then YAML or MDX, then its schema.
 * Each file is judged by itself here; what files say of each other is judged afterwards.
 */
export const collect = async (
  { files, pictures, findings }: Listing,
  options: CollectOptions,
): Promise<ContentTree> => {
  const reading: Reading = { ...options, tree: { ...emptyTree(), findings: [...findings] }, csv: new Map() };
  const pending: Promise<void>[] = [];
  const begin = (read: Promise<void>): void => {
    // A fault is thrown below, where all are awaited.
    read.catch(() => undefined);
    pending.push(read);
  };
  begin(readPictures(reading, pictures));
  for (const file of files) {
    begin(readFile(reading, file));
    // Lets the other processes have their next text while this one reads data.
    await setImmediate();
  }
  await Promise.all(pending);
  order(reading.tree);
  for (const { path } of files) {
    const id = /^datasets\/([^/]+)\.csv$/.exec(path)?.[1];
    if (id !== undefined && !files.some((file) => file.path === `datasets/${id}.yaml`))
      reading.tree.findings.push(
        refuseFile(path, {
          rule: 'dataset/no-description',
          message: 'A table stands here without its description.',
          fix: `Add \`datasets/${id}.yaml\`.`,
        }),
      );
  }
  return reading.tree;
};
