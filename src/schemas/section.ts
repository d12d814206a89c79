import { z } from 'astro/zod';
import { line, slug } from './fields.ts';

/** One of the site's sections. */
export const section = z.strictObject({
  /** The folder of its articles and the first part of their addresses. */
  id: slug,
  title: line(3, 40),
  /** The question that the section answers, shown to readers. */
  question: line(8, 120),
  /** For result lists and the section's page; without figures. */
  description: line(60, 200),
});

/** `content/sections.yaml`: the sections in the order in which the site shows them. */
export const sections = z.array(section).min(1).max(12);

export type Section = z.infer<typeof section>;
