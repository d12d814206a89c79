import { z } from 'astro/zod';
import { factId, line, slug } from '../schemas/fields.ts';

/** What may stand between a component's tags: nothing, words of a sentence, or whole blocks. */
export type ComponentContent = 'none' | 'inline' | 'blocks';

/** Where a component stands: within a sentence, or on lines of its own. */
export type ComponentPlace = 'inline' | 'block';

/** One component that an article may use: its props, all written as text, where it stands and what it may hold. */
export interface ComponentDefinition {
  /** One sentence for the person who writes an article. */
  purpose: string;
  props: z.ZodObject;
  place: ComponentPlace;
  content: ComponentContent;
}

const title = line(3, 140);
const list = (pattern: RegExp, error: string) => z.string().max(600).regex(pattern, { error });

/**
 * Every component of an article. What is not listed here has nothing to be rendered by:
 * the renderer, the policy and the contributor's errors all read this one table.
 */
export const vocabulary = {
  Answer: {
    purpose: 'The answer to the title in two to four sentences, first in the article.',
    props: z.strictObject({}),
    place: 'block',
    content: 'blocks',
  },
  Fact: {
    purpose: 'Prints a fact with its numbered citation.',
    props: z.strictObject({
      of: z
        .union([factId, slug], { error: 'write source/fact, or the id of a figure in the front matter' })
        .describe('A fact, `source/fact`, or the id of a figure computed in the front matter.'),
      form: z
        .enum(['exact', 'magnitude', 'rounded'])
        .optional()
        .describe('`magnitude`: without the sign; `rounded`: at most three significant digits.'),
      cite: z
        .enum(['no'])
        .optional()
        .describe('`no`: without the number, where the same sentence cites the same source already.'),
    }),
    place: 'inline',
    content: 'none',
  },
  Cite: {
    purpose: 'Cites a fact or a whole source without printing a value.',
    props: z.strictObject({
      of: z
        .union([factId, slug], { error: 'write source/fact, or a source' })
        .describe('A fact, `source/fact`, or a whole source.'),
    }),
    place: 'inline',
    content: 'none',
  },
  Chart: {
    purpose: 'Draws a dataset, with its table, its source and its download.',
    props: z.strictObject({
      dataset: slug.describe("The dataset's id, which is the name of its files."),
      title: title.describe('What the chart shows, as a sentence.'),
      caption: line(10, 500).optional().describe('Who was counted, where and when.'),
      kind: z
        .enum(['line', 'bar', 'ranked', 'range'])
        .optional()
        .describe('How it is drawn; as the dataset says without it.'),
      columns: list(/^[a-z0-9_]+(?:,[a-z0-9_]+)*$/, 'write column ids joined by commas')
        .optional()
        .describe("The number columns to draw, joined by commas; all of the dataset's chart without it."),
      rows: line(1, 600)
        .optional()
        .describe('The rows to draw by their name, joined by `|`; all without it.'),
    }),
    place: 'block',
    content: 'none',
  },
  Evidence: {
    purpose: 'The strongest evidence on one side of a contested question.',
    props: z.strictObject({
      side: z.enum(['for', 'against']).describe('The side that the evidence speaks for.'),
      title: title.optional().describe('What it speaks for, in a few words.'),
    }),
    place: 'block',
    content: 'blocks',
  },
  Callout: {
    purpose: 'A note, a tip or a warning beside the text.',
    props: z.strictObject({
      kind: z
        .enum(['note', 'warning', 'tip'])
        .describe('A remark, something that must not be overlooked, or advice.'),
      title: title.optional().describe('What it is about.'),
    }),
    place: 'block',
    content: 'blocks',
  },
  Example: {
    purpose: 'Holds numbers that are invented to show how something works.',
    props: z.strictObject({ title: title.optional().describe('What the example is about.') }),
    place: 'block',
    content: 'blocks',
  },
  Term: {
    purpose: 'Links words to their definition in the glossary.',
    props: z.strictObject({ of: slug.describe("The term's id, which is the name of its file.") }),
    place: 'inline',
    content: 'inline',
  },
} as const satisfies Record<string, ComponentDefinition>;

export type ComponentName = keyof typeof vocabulary;

/** A component as part of an address and of a file's name. */
export const toComponentId = (name: ComponentName): string => name.toLowerCase();

/** Whether an article may use a component of this name; own names only, so `constructor` is unknown. */
export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(vocabulary, name);

/** The components by name, in the order in which they are shown. */
export const componentNames = Object.keys(vocabulary).filter((name) => isComponentName(name));
