import { z } from 'astro/zod';
import { line, slug, webAddress } from './fields.ts';

/** Who writes or reviews: a person, or an organisation that stands behind the text. */
export const person = z.strictObject({
  id: slug,
  kind: z.enum(['person', 'organisation']),
  name: line(2, 80),
  description: line(20, 300),
  url: webAddress.optional(),
});

/** `content/people.yaml`. */
export const people = z.array(person).max(500);

export type Person = z.infer<typeof person>;
