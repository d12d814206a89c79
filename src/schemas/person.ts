import { z } from 'astro/zod';
import { line, pageDescription, slug, webAddress } from './fields.ts';

/** Who writes or reviews: a person, or an organisation that stands behind the text. */
export const person = z.strictObject({
  id: slug.describe('How articles name them under `authors` and `reviewers`.'),
  kind: z
    .enum(['person', 'organisation'])
    .describe('A person, or an organisation that stands behind the text.'),
  name: line(2, 80).describe('The public name.'),
  description: pageDescription.describe('What a reader should know of them, in a sentence or two.'),
  url: webAddress.optional().describe('Where to read more of them.'),
});

/** `content/people.yaml`. */
export const people = z.array(person).max(500);

export type Person = z.infer<typeof person>;
