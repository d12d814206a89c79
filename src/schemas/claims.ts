import { z } from 'astro/zod';
import { operations } from '../knowledge/derived.ts';
import { approximation, unit } from './unit.ts';

const words = z.string().min(1);

const use = z.strictObject({
  id: words.describe('Its address below the site, without slashes at its ends.'),
  path: words.describe('Its address below the host of `url`.'),
});

const articles = z.array(use).describe('The articles that print or cite it, sorted by id.');

const figure = {
  value: z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/)
    .describe("Exact decimal digits with the source's scale applied: 4.88 million is `4880000`."),
  printed: words.describe('The same as articles print it.'),
  unit: unit.describe(
    'What `value` is in; amounts and counts have no scale here, because `value` has it applied.',
  ),
};

const source = z.strictObject({
  id: words.describe('Its page is at `sources/` and this, below `url`.'),
  title: words,
  publisher: words,
  url: z.url().describe('Where the original is.'),
  published: words.optional().describe('Its day, month or year: `2025-07-29`, `2025-07`, `2025`.'),
  kind: z
    .enum(['primary', 'secondary'])
    .describe('Whether it measured itself or reports what others measured.'),
});

const fact = z
  .strictObject({
    type: z.literal('fact'),
    id: words.describe('`source/fact`; for ever.'),
    statement: words.describe('What the source says, in one sentence.'),
    value: figure.value.optional(),
    printed: figure.printed.optional(),
    unit: figure.unit.optional(),
    of: words.optional().describe('What it is a number of.'),
    approximation: approximation.optional().describe('How the source hedges the number.'),
    population: words.describe('Who or what was counted or asked.'),
    geography: words.describe('Where.'),
    period: words.describe('When, in the terms of the source.'),
    source: source.describe('Where it was read.'),
    confidence: z
      .enum(['seen-in-primary', 'seen-in-secondary'])
      .describe('Whether the source itself was read, or an account of it.'),
    articles,
    pages: z
      .array(use)
      .describe('Other pages that print or cite it: the dashboard, the pay explorer, terms of the glossary.'),
  })
  .describe('Something that was read in a source. Without `value` it is a statement and not a figure.');

const derived = z
  .strictObject({
    type: z.literal('derived'),
    id: words.describe('`section/slug#figure`: the article that computes it, and its name there.'),
    statement: words.describe('What the figure says.'),
    ...figure,
    operation: z.enum(operations).describe('What was done with the operands.'),
    operands: z
      .tuple([words, words])
      .describe(
        'Ids of the two facts, which are claims of this file, in the order that the operation reads them.',
      ),
    years: z.number().positive().optional().describe('Years between the two, for `per-year-rate`.'),
    decimals: z.int().min(0).describe('Decimal places that the result was rounded to.'),
    articles,
  })
  .describe('A figure that an article computes from two facts.');

/** `claims.json`: everything that the site claims, for programs. */
export const claimsFile = z
  .strictObject({
    $schema: z.url().describe('Where this description is.'),
    name: words,
    url: z.url().describe('The address of the site.'),
    licence: z
      .strictObject({ name: words, url: z.url() })
      .describe('Of the words of the almanac; each figure stands under the terms of its source.'),
    claims: z.array(z.discriminatedUnion('type', [fact, derived])).describe('All claims, sorted by id.'),
  })
  .describe('Every fact and every computed figure that the pages of the site rest on.');

export type ClaimsFile = z.infer<typeof claimsFile>;
