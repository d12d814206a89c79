import { z } from 'astro/zod';
import { line, partialDate, slug } from './fields.ts';
import { unit } from './unit.ts';

/** A name for a column: as the CSV's first line spells it. */
export const columnId = z
  .string()
  .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, {
    error: 'use lower-case words joined by underscores, such as `median_wage`',
  })
  .max(60);

const id = columnId.describe('Its name in the first line of the CSV.');
const label = line(1, 80).describe('Its heading, as readers see it.');

/** A column of the table. */
export const column = z.discriminatedUnion('type', [
  z.strictObject({
    id,
    label,
    type: z.literal('text').describe('Text: a name of a country, an occupation, a role.'),
  }),
  z.strictObject({
    id,
    label,
    type: z.literal('time').describe('A point in time: YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD.'),
  }),
  z.strictObject({
    id,
    label,
    type: z.literal('number').describe('A number; an empty cell means "not known".'),
    unit: unit.describe('What the numbers are measured in.'),
    of: line(2, 140).optional().describe('What they are numbers of: `median gross pay`.'),
  }),
]);

/** How the table is drawn where an article does not say otherwise. */
export const chart = z.strictObject({
  kind: z
    .enum(['line', 'bar', 'ranked', 'range'])
    .describe(
      "`line`: over time; `bar`: in the table's order; `ranked`: bars by size; `range`: low to high with a mark for the middle.",
    ),
  x: columnId.describe('The column along which the values stand: time for lines, names for bars.'),
  y: z
    .array(columnId)
    .min(1)
    .max(8)
    .describe('The columns drawn: one or more series; for `range` three or five, from low to high.'),
});

/** A table of figures from one source, drawn as charts: one file in `content/datasets/`, beside its CSV. */
export const dataset = z.strictObject({
  id: slug.describe("Equals the file's name, and the CSV's."),
  title: line(4, 120).describe('What the table is of, as its page is headed.'),
  description: line(50, 400).describe(
    'What the table shows and for whom it was measured, in one or two sentences; search engines for data ask for 50 characters.',
  ),
  source: slug.describe('The source that the numbers were read in.'),
  otherSources: z
    .array(slug)
    .min(1)
    .max(8)
    .optional()
    .describe('Further sources that some of the rows were read in: the note says which.'),
  covers: line(2, 80).describe('The last period that the table covers, as exactly as is known.'),
  population: line(2, 300).describe('Who or what was measured.'),
  geography: line(2, 120).describe('Where.'),
  columns: z.array(column).min(2).max(12).describe('The columns of the CSV, in its order.'),
  chart: chart.optional().describe('Left out where no chart would show more than the table.'),
  licence: line(2, 300).optional().describe("Where it differs from the source's."),
  note: line(4, 800).optional().describe('What was read or computed, and how.'),
  caveats: z
    .array(line(4, 600))
    .max(20)
    .optional()
    .describe('What a reader must know before using the figures.'),
  retrieved: partialDate.optional().describe('When the table was last taken from the source.'),
});

export type Dataset = z.infer<typeof dataset>;
export type Column = z.infer<typeof column>;
export type ChartSpec = z.infer<typeof chart>;
