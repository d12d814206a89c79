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

/** A column of the table. */
export const column = z.discriminatedUnion('type', [
  /** Text: a name of a country, an occupation, a role. */
  z.strictObject({ id: columnId, label: line(1, 80), type: z.literal('text') }),
  /** A point in time: YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD. */
  z.strictObject({ id: columnId, label: line(1, 80), type: z.literal('time') }),
  /** A number; an empty cell means "not known". */
  z.strictObject({
    id: columnId,
    label: line(1, 80),
    type: z.literal('number'),
    unit,
    of: line(2, 140).optional(),
  }),
]);

/** How the table is drawn where an article does not say otherwise. */
export const chart = z.strictObject({
  /** `line`: over time; `bar`: in the table's order; `ranked`: bars by size; `range`: low to high with a mark for the middle. */
  kind: z.enum(['line', 'bar', 'ranked', 'range']),
  /** The column along which the values stand: time for lines, names for bars. */
  x: columnId,
  /** The columns drawn: one or more series; for `range` three or five, from low to high. */
  y: z.array(columnId).min(1).max(8),
});

/** A table of figures from one source, drawn as charts: one file in `content/datasets/`, beside its CSV. */
export const dataset = z.strictObject({
  /** Equals the file's name, and the CSV's. */
  id: slug,
  title: line(4, 120),
  /** What the table shows and for whom it was measured, in one or two sentences. */
  description: line(30, 400),
  /** The source that the numbers were read in. */
  source: slug,
  /** Further sources that some of the rows were read in: the note says which. */
  otherSources: z.array(slug).min(1).max(8).optional(),
  /** The last period that the table covers, as exactly as is known. */
  covers: line(2, 80),
  population: line(2, 300),
  geography: line(2, 120),
  columns: z.array(column).min(2).max(12),
  /** Left out where no chart would show more than the table. */
  chart: chart.optional(),
  /** Where it differs from the source's. */
  licence: line(2, 300).optional(),
  note: line(4, 800).optional(),
  caveats: z.array(line(4, 600)).max(20).optional(),
  /** When the table was last taken from the source. */
  retrieved: partialDate.optional(),
});

export type Dataset = z.infer<typeof dataset>;
export type Column = z.infer<typeof column>;
export type ChartSpec = z.infer<typeof chart>;
