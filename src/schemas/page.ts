import { z } from 'astro/zod';
import { day, line } from './fields.ts';

/** A page about the site itself: `content/pages/<slug>.mdx`, shown at `/<slug>/`. */
export const page = z.strictObject({
  title: line(3, 90),
  description: line(60, 200),
  updated: day,
});

export type Page = z.infer<typeof page>;
