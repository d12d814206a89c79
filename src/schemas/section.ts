import { z } from 'astro/zod';
import { line, pageDescription, slug } from './fields.ts';

/** One of the site's sections. */
export const section = z.strictObject({
  id: slug.describe('The folder of its articles and the first part of their addresses.'),
  title: line(3, 40).describe('Its name in the navigation.'),
  question: line(8, 120).describe('The question that the section answers, shown to readers.'),
  description: pageDescription.describe("For result lists and the section's page; without figures."),
});

/** `content/sections.yaml`: the sections in the order in which the site shows them. */
export const sections = z.array(section).min(1).max(12);

export type Section = z.infer<typeof section>;
