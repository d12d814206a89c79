import { z } from 'astro/zod';
import { operations } from '../knowledge/derived.ts';
import { articleId, day, factId, line, slug } from './fields.ts';

/** A figure that is computed at build from facts, and printed with `<Fact of="its-id" />`. */
export const derivedFigure = z.strictObject({
  /** Unique in the article; has no slash, so it is never mistaken for a fact. */
  id: slug,
  /** What the figure says, in one sentence without the figure. */
  statement: line(10, 300),
  operation: z.enum(operations),
  /** The facts it is computed from, in the order that the operation reads them. */
  operands: z.array(factId).min(2).max(2),
  /** Years between the two, for `per-year-rate`. */
  years: z.number().positive().max(200).optional(),
  /** Decimal places of the result; half is rounded away from zero. */
  decimals: z.int().min(0).max(6),
});

/** The front matter of an article: `content/articles/<section>/<slug>.mdx`. */
export const article = z
  .strictObject({
    /** The question or the subject, as a reader would put it. */
    title: line(4, 90),
    /** For result lists and link previews; without figures, because it cannot cite. */
    description: line(60, 200),
    /** How sure the answer is, and why. */
    confidence: z.strictObject({ level: z.enum(['high', 'moderate', 'low']), reason: line(20, 400) }),
    published: day,
    /** The day its meaning last changed. */
    updated: day,
    /** The day somebody last compared it with its sources. */
    reviewed: day,
    /** The day by which that must happen again. */
    reviewBy: day,
    /** People or organisations from `people.yaml`. */
    authors: z.array(slug).min(1).max(10),
    reviewers: z.array(slug).max(10).optional(),
    /** Tags from `topics.yaml`. */
    topics: z.array(slug).min(1).max(8),
    /** Its place in its section, counted from 1. */
    order: z.int().min(1).max(999),
    /** Articles to read next, chosen by hand; the rest are found by shared topics and facts. */
    related: z.array(articleId).max(6).optional(),
    /** Figures computed from facts. */
    figures: z.array(derivedFigure).max(30).optional(),
  })
  .refine((article) => article.updated >= article.published, {
    error: 'is earlier than `published`',
    path: ['updated'],
  })
  .refine((article) => article.reviewed >= article.published, {
    error: 'is earlier than `published`',
    path: ['reviewed'],
  })
  .refine((article) => article.reviewBy > article.reviewed, {
    error: 'must be later than `reviewed`',
    path: ['reviewBy'],
  });

export type Article = z.infer<typeof article>;
export type DerivedFigure = z.infer<typeof derivedFigure>;
