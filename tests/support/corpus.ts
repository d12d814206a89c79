import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const texts = z.array(z.string());

/** A case of the corpus: one text, or several files, and what the check makes of it. See tests/corpus/README.md. */
const corpusCase = z
  .strictObject({
    name: z.string(),
    /** The text of a page below its front matter. */
    body: z.string().optional(),
    /** The front matter of a page, without its two lines of `---`. */
    matter: z.string().optional(),
    /** A comment's text. */
    comment: z.string().optional(),
    /** A whole file of `content/sources/`. */
    source: z.string().optional(),
    /** Whole files by their paths, for what needs more than one. */
    files: z.record(z.string(), z.string()).optional(),
    /** What is found, each as `line:column rule`; with `files`, `file:line:column rule`. Nothing where it is left out. */
    finds: z.union([z.string(), texts]).optional(),
    /** What the HTML says, and what it must not. */
    has: texts.optional(),
    lacks: texts.optional(),
  })
  .refine(
    ({ body, matter, comment, source, files }) =>
      [body, matter, comment, source, files].filter((part) => part !== undefined).length === 1,
    { error: 'give one of body, matter, comment, source and files' },
  );

export type CorpusCase = z.infer<typeof corpusCase>;

/** A description as long as result lists want it, and unlike that of any other case. */
export const describeCase = (index: number): string =>
  `Case ${index} of the corpus: a text that a stranger might propose, and of which the check must say what becomes of it, line by line.`;

/**
 * Writes out what a case abbreviates: `⟦U+202E⟧` is that character, `⟦[×900⟧` is nine hundred brackets, and
 * `⟦description⟧` is one that the site accepts.
 */
export const writeOut = (text: string, index = 0): string =>
  text
    .replaceAll('⟦description⟧', describeCase(index))
    .replace(/⟦U\+([0-9A-F]+)⟧/g, (_match, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/⟦([^⟦⟧]+)×(\d+)⟧/g, (_match, part: string, count: string) =>
      part.replaceAll('↵', '\n').repeat(Number(count)),
    );

/** Every case of a part of the corpus, by the file that it stands in. */
export const readCorpus = (part: 'hostile' | 'honest'): Map<string, CorpusCase[]> => {
  const folder = join(import.meta.dirname, '../corpus', part);
  const files = globSync('*.yaml', { cwd: folder }).toSorted();
  return new Map(
    files.map((file) => [file, z.array(corpusCase).parse(parse(readFileSync(join(folder, file), 'utf8')))]),
  );
};
