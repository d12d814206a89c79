import type { z } from 'astro/zod';
import type { Document } from '../document/types.ts';
import type { YamlFile } from '../files/read-yaml.ts';
import { splitFrontMatter } from '../files/split-front-matter.ts';
import { refuseFile } from '../knowledge/finding.ts';
import { example } from '../schemas/example.ts';
import type { DocumentEntry } from './content-tree.ts';
import type { FrontMatterText } from './document-rule.ts';
import { listFields } from './language/fields.ts';
import type { ContentFile } from './list-files.ts';
import type { TextKind } from './read-job.ts';
import { decode, parse, readBody } from './reading.ts';
import type { Reading } from './reading.ts';

const emptyDocument: Document = {
  segments: [],
  diagrams: [],
  headings: [],
  citations: [],
  terms: [],
  links: [],
  pictures: [],
  plainText: '',
  words: 0,
  meaning: [],
};

interface MdxOptions<Data> {
  file: ContentFile;
  id: string;
  schema: z.ZodType<Data>;
  /** Whether front matter alone is enough. */
  mayBeEmpty: boolean;
  kind: Exclude<TextKind, 'comment'>;
}

/** Title and description are shown without citations, so the figure rule reads them too. */
const listVisibleTexts = ({ data, yaml }: { data: unknown; yaml: YamlFile }): FrontMatterText[] =>
  ['title', 'description', 'definition'].flatMap((field) => {
    const text: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, field) : undefined;
    return typeof text === 'string' ? [{ text, ...yaml.locate([field]) }] : [];
  });

/** One MDX file: its front matter by a schema, its text by the policy and the rules of its kind. */
export const readMdx = async <Data>(
  reading: Reading,
  options: MdxOptions<Data>,
): Promise<DocumentEntry<Data> | undefined> => {
  const { file, id, schema, mayBeEmpty, kind } = options;
  const text = decode(reading, file);
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
    : await readBody(reading, { kind, file: file.path, body: split.parts.body, frontMatter });
  if (parsed === undefined || document === undefined) return undefined;
  const { data, yaml } = parsed;
  reading.hear({
    file: file.path,
    source: text,
    isMarkdown: true,
    listFields: () => listFields(file.path, data, yaml.locate),
  });
  return {
    id,
    file: file.path,
    data,
    locate: yaml.locate,
    document,
  };
};

/** A component in use, with its text as it is written, which is shown beside what it becomes. */
export const readExample = async (reading: Reading, file: ContentFile, id: string): Promise<void> => {
  const entry = await readMdx(reading, { file, id, schema: example, mayBeEmpty: false, kind: 'page' });
  const text = entry && decode(reading, file);
  const split = text === undefined ? undefined : splitFrontMatter(file.path, text);
  if (entry === undefined || split?.ok !== true) return;
  reading.tree.examples.push({ ...entry, text: split.parts.body.trim() });
};
