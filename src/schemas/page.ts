import { z } from 'astro/zod';
import { day, line, pageDescription } from './fields.ts';

/** A page about the site itself: `content/pages/<slug>.mdx`, shown at `/<slug>/`. */
export const page = z.strictObject({
  title: line(3, 90).describe('What the page is about, as its heading says it.'),
  description: pageDescription.describe('For result lists and link previews; without figures.'),
  updated: day.describe('The day its meaning last changed, YYYY-MM-DD.'),
});

export type Page = z.infer<typeof page>;
