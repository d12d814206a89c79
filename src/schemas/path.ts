import { z } from 'astro/zod';
import { articleId, line, pageDescription, slug } from './fields.ts';

/** An ordered reading path: `content/paths/<id>.yaml`. */
export const path = z.strictObject({
  id: slug.describe("Equals the file's name."),
  title: line(3, 80).describe('What the reader wants, in a few words.'),
  description: pageDescription.describe('For whom it is and what they learn from it; without figures.'),
  steps: z
    .array(
      z.strictObject({
        article: articleId.describe('The article to read at this step, section/slug.'),
        why: line(10, 240).describe('What to look for in this article.'),
      }),
    )
    .min(2)
    .max(20)
    .describe('The articles, in the order of reading.'),
});

export type Path = z.infer<typeof path>;
