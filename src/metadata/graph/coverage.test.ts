import { expect, test } from 'vitest';
import { toCoverage } from './coverage.ts';

test.each([
  ['a year', '2025', '2025'],
  ['a month', 'May 2025', '2025-05'],
  ['a day', '3 October 2026', '2026-10-03'],
  ['a quarter', 'second quarter of 2025', '2025-04/2025-06'],
  ['a period that is not over', '2034 (projected)', '2034 (projected)'],
  ['an edition', '2025 edition', '2025 edition'],
  ['months up to a day', 'six months to 1 June 2026', 'six months to 1 June 2026'],
  ['words that say no time', 'undated page, about 2025', 'undated page, about 2025'],
])('says %s as ISO 8601, or else as it is written', (_name, covers, expected) => {
  expect(toCoverage({ covers })).toBe(expected);
});

test.each([
  ['years', ['2021', '2019', '2020'], '2019/2021'],
  ['months', ['2020-02', '2026-09'], '2020-02/2026-09'],
  ['quarters', ['2024-Q4', '2025-Q1'], '2024-10/2025-03'],
  ['days', ['2020-02-01', '2026-10-23'], '2020-02-01/2026-10-23'],
  ['one point', ['2025', '2025'], '2025'],
])('spans %s from the first to the last', (_name, points, expected) => {
  expect(toCoverage({ covers: 'long', points })).toBe(expected);
});

test('stays with the words where one point cannot be read', () => {
  expect(toCoverage({ covers: '2024/25', points: ['2024', 'later'] })).toBe('2024/25');
});
