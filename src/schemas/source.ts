import { z } from 'astro/zod';
import { line, partialDate, slug, webAddress } from './fields.ts';
import { approximation, unit } from './unit.ts';

/** One thing that was read in a source: a figure, or a statement without one. */
export const fact = z
  .strictObject({
    id: slug.describe(
      "Unique in its file; with the source's id in front it is the fact's address: `source/fact`.",
    ),
    statement: line(10, 600).describe('What the source says, in our own words.'),
    value: z
      .number()
      .optional()
      .describe(
        'The number as the source gives it. Without it the fact is a statement that can be cited and not printed.',
      ),
    unit: unit.optional().describe('What the number is measured in.'),
    of: line(2, 140)
      .optional()
      .describe('What it is a number of: `respondents`, `change on the year before`, `median gross pay`.'),
    approximation: approximation.optional().describe('How the source hedges the number.'),
    population: line(2, 300).describe('Who or what was measured, or `not applicable`.'),
    geography: line(2, 120).describe('Where, or `not applicable`.'),
    period: line(2, 160).describe("When, in the source's own terms, or `not stated`."),
    locator: line(2, 300).describe('Where in the source it stands: section, table, page.'),
    confidence: z
      .enum(['seen-in-primary', 'seen-in-secondary'])
      .describe('Whether the source itself was read, or an account of it.'),
    excerpt: line(2, 400).describe('At most 20 words of the source, which prove it.'),
  })
  .refine((fact) => (fact.value === undefined) === (fact.unit === undefined), {
    error: 'a fact with a value needs a unit, and one without a value has none: give both or neither',
    path: ['unit'],
  });

/** A source and the facts that were read in it: one file in `content/sources/`. */
export const source = z.strictObject({
  id: slug.describe("Equals the file's name."),
  title: line(4, 240).describe('The title that its publisher gave it.'),
  publisher: line(2, 160).describe('The organisation that published it.'),
  authors: z.array(line(2, 120)).max(60).optional().describe('The people who wrote it, where it names them.'),
  url: webAddress.describe('The public address where the publisher keeps the document.'),
  published: partialDate
    .optional()
    .describe('When it was published, as exactly as is known; left out where it is not.'),
  publishedNote: line(4, 300)
    .optional()
    .describe('What is known of the date where it is missing or uncertain.'),
  licence: line(2, 300).optional().describe('The terms of its use, as its publisher states them.'),
  kind: z
    .enum(['primary', 'secondary'])
    .describe('`primary`: the document itself; `secondary`: an account of it.'),
  note: line(4, 1600).describe('What exactly was read, and how old the copy was.'),
  seenAt: z
    .array(webAddress)
    .max(20)
    .optional()
    .describe('Other public addresses where the figures were read.'),
  caveats: z
    .array(line(4, 600))
    .max(20)
    .optional()
    .describe('What a reader must know before using the figures.'),
  facts: z.array(fact).max(200).describe('What was read in it: figures, and statements without one.'),
});

export type Source = z.infer<typeof source>;
export type Fact = z.infer<typeof fact>;
