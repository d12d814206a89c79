import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { readDocument } from '../document/read-document.ts';
import type { Document } from '../document/types.ts';
import type { YamlFile } from '../files/read-yaml.ts';
import { splitFrontMatter } from '../files/split-front-matter.ts';
import { refuseFile } from '../knowledge/finding.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { DocumentEntry } from './content-tree.ts';
import type { ContentFile } from './list-files.ts';
import { decode, parse } from './reading.ts';
import type { Reading } from './reading.ts';
import type { FrontMatterText } from './rules/uncited-figure.ts';

/** What is asked of one file's text by itself. */
export type DocumentRule = (options: DocumentRuleOptions) => Finding[];

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
  return cache.remember(
    [file, body, JSON.stringify(frontMatter), addresses.fromContentLink('/') ?? ''],
    () => {
      const result = readDocument({ file, body, addresses });
      const findings = result.ok
        ? rules.flatMap((rule) => rule({ file, tree: result.tree, body, frontMatter }))
        : result.findings;
      tree.findings.push(...findings);
      // Only what is clean is remembered, so that every run reports every finding.
      return result.ok && findings.length === 0 ? result.document : undefined;
    },
  );
};

const emptyDocument: Document = {
  segments: [],
  diagrams: [],
  headings: [],
  citations: [],
  terms: [],
  links: [],
  plainText: '',
  words: 0,
};

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

/** One MDX file: its front matter by a schema, its text by the policy and the rules of one text. */
export const readMdx = <Data>(
  reading: Reading,
  options: MdxOptions<Data>,
): DocumentEntry<Data> | undefined => {
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
  if (isEmpty && !mayBeEmpty)
    reading.tree.findings.push(
      refuseFile(file.path, {
        rule: 'file/empty',
        message: 'The file has front matter and no text.',
        fix: 'Write the text below the second `---`.',
      }),
    );
  const frontMatter = parsed === undefined ? [] : listVisibleTexts(parsed);
  const document = isEmpty
    ? emptyDocument
    : readBody(reading, file.path, { body: split.parts.body, rules, frontMatter });
  if (parsed === undefined || document === undefined) return undefined;
  return {
    id,
    file: file.path,
    data: parsed.data,
    locate: parsed.yaml.locate,
    document,
  };
};
