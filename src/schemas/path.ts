import { z } from 'astro/zod';
import { articleId, line, slug } from './fields.ts';

/** An ordered reading path: `content/paths/<id>.yaml`. */
export const path = z.strictObject({
  /** Equals the file's name. */
  id: slug,
  title: line(3, 80),
  /** For whom it is and what they know at its end. */
  description: line(60, 300),
  steps: z
    .array(
      z.strictObject({
        article: articleId,
        /** What to look for in this article. */
        why: line(10, 240),
      }),
    )
    .min(2)
    .max(20),
});

export type Path = z.infer<typeof path>;
