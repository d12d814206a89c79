import { z } from 'astro/zod';
import { line, slug } from './fields.ts';

/** A term of the glossary: `content/glossary/<term>.mdx`. The body may explain further; it may also be empty. */
export const term = z.strictObject({
  title: line(2, 80).describe('The term as it stands in a sentence.'),
  aliases: z
    .array(line(1, 60))
    .max(12)
    .optional()
    .describe('Other names and abbreviations a reader may search for.'),
  definition: line(30, 400).describe('What it means, in one or two sentences.'),
  related: z.array(slug).max(8).optional().describe('Terms to compare it with.'),
});

export type Term = z.infer<typeof term>;
