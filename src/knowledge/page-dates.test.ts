import { expect, test } from 'vitest';
import { dateGatherings, findNewestDay, toWholeDay } from './page-dates.ts';

test('a day is whole or none', () => {
  expect(['2026-11-24', '2026-11', '2026', undefined].map(toWholeDay)).toEqual([
    '2026-11-24',
    undefined,
    undefined,
    undefined,
  ]);
});

test('the newest of no days is none', () => {
  expect(findNewestDay(['2026-01-02', undefined, '2026-11-24', '2025-12-31'])).toBe('2026-11-24');
  expect(findNewestDay([undefined])).toBeUndefined();
});

test('a page made of articles changed with the last of them, and has no day without any', () => {
  const articles = [
    { id: 'a/one', updated: '2026-01-02' },
    { id: 'a/two', updated: '2026-03-04' },
  ];
  const gatherings = [
    { id: 'a', articles: ['a/one', 'a/two'] },
    { id: 'one', articles: ['a/one', 'a/gone'] },
    { id: 'b', articles: [] },
  ];
  expect([...dateGatherings(gatherings, articles)]).toEqual([
    ['a', '2026-03-04'],
    ['one', '2026-01-02'],
  ]);
});
