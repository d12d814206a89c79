import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descriptionBounds, titleLimit } from '../knowledge/result-list.ts';
import { toShownWords } from './page-words.ts';
import { countShown } from './shorten.ts';

const toPages = (titles: readonly string[]) =>
  titles.map((title, index) => ({ path: `/${index}/`, title, description: `What ${title} says` }));

const showTitles = (...titles: string[]): string[] =>
  [...toShownWords(toPages(titles), 'Backend Almanac').values()].map(({ shownTitle }) => shownTitle);

describe('a title in a result list', () => {
  test('has the name of the site after it where there is room', () => {
    expect(showTitles('Idempotency')).toEqual(['Idempotency · Backend Almanac']);
  });

  test('stands alone where there is none', () => {
    const title = 'How much do backend developers earn in the US?';
    expect(showTitles(title)).toEqual([title]);
  });

  test('says the name of the site once', () => {
    expect(showTitles('Backend Almanac: Is it so?')).toEqual(['Backend Almanac: Is it so?']);
  });

  test('keeps its end where its beginning is that of another page', () => {
    const title = 'Occupational Outlook Handbook: Software Developers and Testers';
    expect(showTitles(`${title} (2023–33 edition)`, `${title} (2024–34 edition)`)).toEqual([
      'Occupational Outlook Handbook… Testers (2023–33 edition)',
      'Occupational Outlook Handbook… Testers (2024–34 edition)',
    ]);
  });

  test('keeps more of its end where the names differ before their last words', () => {
    const name = 'Occupational Employment and Wage Statistics';
    expect(
      showTitles(
        `${name}, national estimates, May 2024`,
        `${name}, national sector-specific estimates, May 2024`,
      ),
    ).toEqual([
      'Occupational Employment and… national estimates, May 2024',
      'Occupational Employment… sector-specific estimates, May 2024',
    ]);
  });

  test('gets a number where two pages are called the same', () => {
    expect(new Set(showTitles('Latency', 'Latency', 'Latency')).size).toBe(3);
  });
});

test('no two pages of any site have the same title or description, and all fit', () => {
  const titles = fc.array(
    fc.oneof(
      fc.constantFrom(
        '',
        'Latency',
        'Latency (2)',
        'x'.repeat(300),
        `${'word '.repeat(40)}end`,
        '👩‍👩‍👧'.repeat(90),
      ),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(titles, (some) => {
      const words = [...toShownWords(toPages(some), 'Backend Almanac').values()];
      expect(words).toHaveLength(some.length);
      expect(new Set(words.map(({ shownTitle }) => shownTitle)).size).toBe(some.length);
      expect(new Set(words.map(({ description }) => description)).size).toBe(some.length);
      for (const { shownTitle, description } of words) {
        expect(countShown(shownTitle)).toBeLessThanOrEqual(titleLimit);
        expect(countShown(description)).toBeLessThanOrEqual(descriptionBounds.most);
      }
    }),
  );
});
