import { z } from 'astro/zod';
import { describeOperation, operations } from '../knowledge/derived.ts';
import { articleId, day, factId, line, pageDescription, shownTitle, slug } from './fields.ts';

/** A figure that is computed at build from facts, and printed with `<Fact of="its-id" />`. */
export const derivedFigure = z.strictObject({
  id: slug.describe('Unique in the article; has no slash, so it is never mistaken for a fact.'),
  statement: line(10, 300).describe('What the figure says, in one sentence without the figure.'),
  operation: z
    .enum(operations)
    .describe(
      `What is done with the two operands. ${operations.map((one) => `\`${one}\`: ${describeOperation(one)}`).join('; ')}.`,
    ),
  operands: z
    .array(factId)
    .min(2)
    .max(2)
    .describe('The facts it is computed from, in the order that the operation reads them.'),
  years: z.number().positive().max(200).optional().describe('Years between the two, for `per-year-rate`.'),
  decimals: z.int().min(0).max(6).describe('Decimal places of the result; half is rounded away from zero.'),
});

/** The front matter of an article: `content/articles/<section>/<slug>.mdx`. */
export const article = z
  .strictObject({
    title: shownTitle.describe('The question or the subject, as a reader would put it.'),
    description: pageDescription.describe(
      'For result lists and link previews; without figures, because it cannot cite.',
    ),
    confidence: z
      .strictObject({
        level: z.enum(['high', 'moderate', 'low']).describe('How far the evidence carries the answer.'),
        reason: line(20, 400).describe('What the evidence has and lacks, without figures.'),
      })
      .describe('How sure the answer is, and why.'),
    published: day.describe('The day it was first published, YYYY-MM-DD.'),
    updated: day.describe('The day its meaning last changed.'),
    reviewed: day.describe('The day somebody last compared it with its sources.'),
    reviewBy: day.describe('The day by which that must happen again.'),
    authors: z.array(slug).min(1).max(10).describe('People or organisations from `people.yaml`.'),
    reviewers: z
      .array(slug)
      .max(10)
      .optional()
      .describe('Who compared it with its sources, from `people.yaml`.'),
    topics: z.array(slug).min(1).max(8).describe('Tags from `topics.yaml`.'),
    order: z.int().min(1).max(999).describe('Its place in its section, counted from 1.'),
    related: z
      .array(articleId)
      .max(6)
      .optional()
      .describe('Articles to read next, chosen by hand; the rest are found by shared topics and facts.'),
    lengthNote: line(20, 200)
      .optional()
      .describe('Why it is much shorter or longer than other articles, where it is.'),
    figures: z.array(derivedFigure).max(30).optional().describe('Figures computed from facts.'),
  })
  .refine((article) => article.updated >= article.published, {
    error: 'write a day that is not before `published`, or correct that one',
    path: ['updated'],
  })
  .refine((article) => article.reviewed >= article.published, {
    error: 'write a day that is not before `published`, or correct that one',
    path: ['reviewed'],
  })
  .refine((article) => article.reviewBy > article.reviewed, {
    error: 'write a day after `reviewed`',
    path: ['reviewBy'],
  });

export type Article = z.infer<typeof article>;
export type DerivedFigure = z.infer<typeof derivedFigure>;
