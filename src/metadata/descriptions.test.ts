import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDataset, describeEvidence, describeSource, describeTerm } from './descriptions.ts';
import { descriptionBounds } from '../knowledge/result-list.ts';
import { countShown } from './shorten.ts';

const source = {
  id: 'survey-2025',
  title: 'Developer survey 2025',
  publisher: 'Some Publisher',
  url: 'https://example.org/',
  kind: 'primary',
  note: 'Read in full.',
  facts: [],
} as const;

const describeAnySource = (change: { title?: string; publisher?: string; published?: string }): string =>
  describeSource({ ...source, facts: [], ...change });

describe('a generated description', () => {
  test('of a source names it, its publisher and its date', () => {
    expect(describeAnySource({ published: '2025-07' })).toMatch(
      /^Developer survey 2025 \(Some Publisher, July 2025\)\. What was read in it/,
    );
  });

  test('of a source tells editions of a long name apart', () => {
    const name =
      'Occupational Outlook Handbook: Software Developers, Quality Assurance Analysts, and Testers';
    expect(describeAnySource({ title: `${name} (2023–33 edition)` })).not.toBe(
      describeAnySource({ title: `${name} (2024–34 edition)` }),
    );
  });

  test('of a term ends with a sentence where enough fits', () => {
    const first =
      'A point in time at which a number is compared with another one, so that a reader sees how far it has moved.';
    expect(
      describeTerm({
        title: 'base',
        definition: `${first} It is often the first of a series of years that were counted alike.`,
      }),
    ).toBe(`base: ${first}`);
  });

  test.each<[name: string, describe: (name: string, other: string) => string]>([
    ['a source', (title, publisher) => describeAnySource({ title, publisher })],
    [
      'a dated source',
      (title, publisher) => describeAnySource({ title, publisher, published: '2025-09-30' }),
    ],
    [
      'a dataset',
      (description) => describeDataset({ description: `For all that is counted: ${description}` }),
    ],
    [
      'a term',
      (title, definition) => describeTerm({ title, definition: `Something that is so: ${definition}` }),
    ],
    ['evidence', (title) => describeEvidence(title)],
  ])('of %s has the length of a description, whatever it is called', (_name, describePage) => {
    const names = fc.string({
      unit: fc.constantFrom(...'abcdefgh ', '.', ' ', 'é', '👩‍👧'),
      minLength: 4,
      maxLength: 240,
    });
    fc.assert(
      fc.property(
        names.map((name) => `x${name.trim()}y`),
        names.map((name) => `x${name.slice(0, 150).trim()}y`),
        (name, other) => {
          const shown = countShown(describePage(name, other));
          expect(shown).toBeGreaterThanOrEqual(descriptionBounds.least);
          expect(shown).toBeLessThanOrEqual(descriptionBounds.most);
        },
      ),
      { numRuns: 500 },
    );
  });
});
