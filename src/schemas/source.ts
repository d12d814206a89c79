import { z } from 'astro/zod';
import { line, partialDate, slug, webAddress } from './fields.ts';
import { approximation, unit } from './unit.ts';

/** One thing that was read in a source: a figure, or a statement without one. */
export const fact = z
  .strictObject({
    /** Unique in its file; with the source's id in front it is the fact's address: `source/fact`. */
    id: slug,
    /** What the source says, in our own words. */
    statement: line(10, 600),
    /** The number as the source gives it. Without it the fact is a statement that can be cited and not printed. */
    value: z.number().optional(),
    /** What the number is measured in. */
    unit: unit.optional(),
    /** What it is a number of: `respondents`, `change on the year before`, `median gross pay`. */
    of: line(2, 140).optional(),
    /** How the source hedges the number. */
    approximation: approximation.optional(),
    /** Who or what was measured, or `not applicable`. */
    population: line(2, 300),
    /** Where, or `not applicable`. */
    geography: line(2, 120),
    /** When, in the source's own terms, or `not stated`. */
    period: line(2, 160),
    /** Where in the source it stands: section, table, page. */
    locator: line(2, 300),
    /** Whether the source itself was read, or an account of it. */
    confidence: z.enum(['seen-in-primary', 'seen-in-secondary']),
    /** At most 20 words of the source, which prove it. */
    excerpt: line(2, 400),
  })
  .refine((fact) => (fact.value === undefined) === (fact.unit === undefined), {
    error: 'a fact with a value needs a unit, and one without a value has none: give both or neither',
    path: ['unit'],
  });

/** A source and the facts that were read in it: one file in `content/sources/`. */
export const source = z.strictObject({
  /** Equals the file's name. */
  id: slug,
  title: line(4, 240),
  publisher: line(2, 160),
  authors: z.array(line(2, 120)).max(60).optional(),
  /** The public address where the publisher keeps the document. */
  url: webAddress,
  /** When it was published, as exactly as is known; left out where it is not. */
  published: partialDate.optional(),
  /** What is known of the date where it is missing or uncertain. */
  publishedNote: line(4, 300).optional(),
  licence: line(2, 300).optional(),
  /** `primary`: the document itself; `secondary`: an account of it. */
  kind: z.enum(['primary', 'secondary']),
  /** What exactly was read, and how old the copy was. */
  note: line(4, 1600),
  /** Other public addresses where the figures were read. */
  seenAt: z.array(webAddress).max(20).optional(),
  /** What a reader must know before using the figures. */
  caveats: z.array(line(4, 600)).max(20).optional(),
  facts: z.array(fact).max(200),
});

export type Source = z.infer<typeof source>;
export type Fact = z.infer<typeof fact>;
