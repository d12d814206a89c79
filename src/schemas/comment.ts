import { z } from 'astro/zod';
import { day, line, slug } from './fields.ts';

/** One reader's comment, accepted by merge: `content/comments/<section>/<slug>/<id>.yaml`. */
export const comment = z.strictObject({
  id: slug.describe("Equals the file's name."),
  name: line(1, 60).describe('The public name that the reader chose.'),
  date: day.describe('The day it was written, YYYY-MM-DD.'),
  text: z
    .string()
    .min(2)
    .max(4_000)
    .describe('Plain Markdown: emphasis, code, quotes, lists and up to three links.'),
  replyTo: slug.optional().describe('The comment that this one answers.'),
  votes: z
    .strictObject({
      up: z.int().min(0).describe('Readers who found it useful.'),
      down: z.int().min(0).describe('Readers who did not.'),
    })
    .optional()
    .describe('Readers who found it useful, and who did not, when it was last counted.'),
});

export type Comment = z.infer<typeof comment>;
