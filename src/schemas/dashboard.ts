import { z } from 'astro/zod';
import { columnId } from './dataset.ts';
import { articleId, factId, line, slug } from './fields.ts';

/** A fact's full id, or a point in time as tables write it. */
const factOrPoint = z
  .string()
  .max(161)
  .regex(/^(?:[a-z0-9-]+\/[a-z0-9-]+|\d{4}(?:-Q[1-4]|-\d{2}(?:-\d{2})?)?)$/, {
    error: 'write source/fact, or a point in time of the table, such as `2025` or `2025-07`',
  });

/** One figure of the board with what a reader needs to judge it. */
export const tile = z
  .strictObject({
    /** What it is, without a figure. */
    title: line(4, 90),
    /** The latest reading. Left out where the last row of the table is the latest. */
    fact: factId.optional(),
    /** The reading that the latest is compared with: a fact, or a point in time of the table. */
    former: factOrPoint.optional(),
    /** The table that the statistic's course is drawn from. */
    dataset: slug.optional(),
    /** The number column of it that is drawn. */
    column: columnId.optional(),
    /** How it is drawn where the table's own chart is not for one column. */
    drawn: z.enum(['line', 'bar']).optional(),
    /** The article to read about it. */
    article: articleId,
    /** What a reader must know of it, without a figure. */
    note: line(10, 300).optional(),
  })
  .refine(({ fact, dataset }) => fact !== undefined || dataset !== undefined, {
    error: 'give a `fact`, or a `dataset` whose last row is the figure',
    path: ['fact'],
  })
  .refine(({ dataset, column }) => (dataset === undefined) === (column === undefined), {
    error: 'a `dataset` and its `column` go together: give both or neither',
    path: ['column'],
  });

/** Figures of one kind. */
export const boardGroup = z.strictObject({
  /** Its address on the page. */
  id: slug,
  title: line(3, 40),
  /** What the figures count and what they leave out, without a figure. */
  description: line(20, 300),
  /** The first leads: it stands in the overview at the head of the page. */
  tiles: z.array(tile).min(1).max(24),
});

/** `content/dashboard.yaml`: which figures the demand dashboard shows, and in which order. */
export const dashboard = z.strictObject({
  /** What none of the figures says, told before them. */
  caveat: line(40, 400),
  /** The article that explains the caveat. */
  article: articleId,
  groups: z.array(boardGroup).min(1).max(10),
});

export type Dashboard = z.infer<typeof dashboard>;
export type BoardGroup = z.infer<typeof boardGroup>;
export type Tile = z.infer<typeof tile>;
