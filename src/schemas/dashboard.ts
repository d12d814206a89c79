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
    title: line(4, 90).describe('What it is, without a figure.'),
    fact: factId
      .optional()
      .describe('The latest reading. Left out where the last row of the table is the latest.'),
    former: factOrPoint
      .optional()
      .describe('The reading that the latest is compared with: a fact, or a point in time of the table.'),
    dataset: slug.optional().describe("The table that the statistic's course is drawn from."),
    column: columnId.optional().describe('The number column of it that is drawn.'),
    drawn: z
      .enum(['line', 'bar'])
      .optional()
      .describe("How it is drawn where the table's own chart is not for one column."),
    article: articleId.describe('The article to read about it.'),
    note: line(10, 300).optional().describe('What a reader must know of it, without a figure.'),
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
  id: slug.describe('Its address on the page.'),
  title: line(3, 40).describe('What the figures are of, in a word or two.'),
  description: line(20, 300).describe('What the figures count and what they leave out, without a figure.'),
  tiles: z
    .array(tile)
    .min(1)
    .max(24)
    .describe('The first leads: it stands in the overview at the head of the page.'),
});

/** `content/dashboard.yaml`: which figures the demand dashboard shows, and in which order. */
export const dashboard = z.strictObject({
  caveat: line(40, 400).describe('What none of the figures says, told before them.'),
  article: articleId.describe('The article that explains the caveat.'),
  groups: z.array(boardGroup).min(1).max(10).describe('The groups of figures, in the order of the page.'),
});

export type Dashboard = z.infer<typeof dashboard>;
export type BoardGroup = z.infer<typeof boardGroup>;
export type Tile = z.infer<typeof tile>;
