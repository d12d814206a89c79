import { z } from 'astro/zod';
import { line, slug } from './fields.ts';

/** A term of the glossary: `content/glossary/<term>.mdx`. The body may explain further; it may also be empty. */
export const term = z.strictObject({
  /** The term as it stands in a sentence. */
  title: line(2, 80),
  /** Other names and abbreviations a reader may search for. */
  aliases: z.array(line(1, 60)).max(12).optional(),
  /** What it means, in one or two sentences. */
  definition: line(30, 400),
  /** Terms to compare it with. */
  related: z.array(slug).max(8).optional(),
});

export type Term = z.infer<typeof term>;
