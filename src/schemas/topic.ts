import { z } from 'astro/zod';
import { line, pageDescription, slug } from './fields.ts';

/** A tag of the controlled vocabulary. */
export const topic = z.strictObject({
  id: slug.describe('How articles name it under `topics`, and its address.'),
  title: line(2, 60).describe('Its name, as readers see it.'),
  description: pageDescription.describe('What belongs under it; without figures.'),
});

/** `content/topics.yaml`. */
export const topics = z.array(topic).max(200);

export type Topic = z.infer<typeof topic>;
