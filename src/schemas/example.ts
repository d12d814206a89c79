import { z } from 'astro/zod';
import { line } from './fields.ts';

/** A component of the vocabulary in use: `content/components/<component>.mdx`, shown in the catalogue of components. */
export const example = z.strictObject({
  shows: line(10, 300).describe('What there is to see in it, in a sentence.'),
});

export type Example = z.infer<typeof example>;
