import { z } from 'astro/zod';
import { day, line, slug } from './fields.ts';

/** One reader's comment, accepted by merge: `content/comments/<section>/<slug>/<id>.yaml`. */
export const comment = z.strictObject({
  /** Equals the file's name. */
  id: slug,
  /** The public name that the reader chose. */
  name: line(1, 60),
  date: day,
  /** Plain Markdown: emphasis, code, quotes, lists and up to three links. */
  text: z.string().min(2).max(4_000),
  /** The comment that this one answers. */
  replyTo: slug.optional(),
  /** Readers who found it useful, and who did not, when it was last counted. */
  votes: z.strictObject({ up: z.int().min(0), down: z.int().min(0) }).optional(),
});

export type Comment = z.infer<typeof comment>;
