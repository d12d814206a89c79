import { describe, expect, test } from 'vitest';
import { findNewestEditions, isLater, isSameReading, toMeasure, toSeries } from './editions.ts';
import type { Reading } from './editions.ts';

const reading: Reading = {
  unit: { kind: 'currency', currency: 'USD', per: 'year' },
  of: 'median wage',
  population: 'software developers (15-1252)',
  geography: 'United States',
  period: 'May 2024',
};

describe('toMeasure', () => {
  test('leaves out the codes and asides in which editions differ', () => {
    expect(toMeasure({ ...reading, population: 'Software developers' })).toBe(toMeasure(reading));
  });

  test.each<[string, Partial<Reading>]>([
    ['another unit', { unit: { kind: 'currency', currency: 'USD', per: 'hour' } }],
    ['another statistic', { of: 'mean wage' }],
    ['other people', { population: 'web developers' }],
    ['another place', { geography: 'Canada' }],
  ])('tells apart %s', (_what, change) => {
    expect(toMeasure({ ...reading, ...change })).not.toBe(toMeasure(reading));
  });
});

describe('isLater', () => {
  test.each([
    ['May 2025', 'May 2024', true],
    ['May 2024', 'May 2025', false],
    ['May 2024', 'May 2024', false],
    ['2025', 'December 2024', true],
    // A year that has the month in it is not later than the month.
    ['2024', 'May 2024', false],
    ['current edition', 'May 2024', false],
    ['2025', 'not stated', false],
  ])('%s after %s: %s', (period, other, expected) => {
    expect(isLater(period, other)).toBe(expected);
  });
});

test('two readings are the same where measure and time are, however the time is written', () => {
  expect(isSameReading(reading, { ...reading, period: '2024-05' })).toBe(true);
  expect(isSameReading(reading, { ...reading, period: '2024' })).toBe(false);
  expect(isSameReading({ ...reading, period: 'not stated' }, { ...reading, period: 'not stated' })).toBe(
    false,
  );
});

describe('editions of a publication', () => {
  test.each([
    ['stack-overflow-survey-2025', 'stack-overflow-survey'],
    ['bls-employment-projections-2025-35', 'bls-employment-projections'],
    ['shopify-bfcm-2024-secondary', 'shopify-bfcm-secondary'],
    ['hiring-update-2024-q2', 'hiring-update'],
    ['rfc-9110', 'rfc-9110'],
    ['w3c-20250101', 'w3c-20250101'],
  ])('%s is one of %s', (id, series) => {
    expect(toSeries(id)).toBe(series);
  });

  test('each that is overtaken is given its newest', () => {
    const ids = [
      'survey-2023',
      'survey-2026',
      'survey-2025',
      'report-2024',
      'index-2025-12',
      'index-2026-01',
      'rfc-9110',
    ];
    expect(Object.fromEntries(findNewestEditions(ids))).toEqual({
      'survey-2023': 'survey-2026',
      'survey-2025': 'survey-2026',
      'index-2025-12': 'index-2026-01',
    });
  });
});
