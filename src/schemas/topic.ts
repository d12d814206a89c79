import { z } from 'astro/zod';
import { line, slug } from './fields.ts';

/** A tag of the controlled vocabulary. */
export const topic = z.strictObject({
  id: slug,
  title: line(2, 60),
  /** What belongs under it. */
  description: line(20, 240),
});

/** `content/topics.yaml`. */
export const topics = z.array(topic).max(200);

export type Topic = z.infer<typeof topic>;
