import { describe, expect, it } from 'vitest';
import { findNumerals } from './numerals.ts';

describe('findNumerals', () => {
  it.each([
    ['49,191', 49_191],
    ['4.88 million', 4_880_000],
    ['$95k', 95_000],
    ['10–15', 15],
    ['thirty-six', 36],
    ['three hundred and twelve', 312],
    ['a hundred thousand', 100_000],
    ['half a million', 500_000],
    ['two and a half', 2.5],
    ['a dozen', 12],
  ])('reads "%s" as %d', (text, value) => {
    expect(findNumerals(text).map((numeral) => numeral.value)).toEqual([value]);
  });

  it('leaves out numbers that are part of a name, a date, a time or an address', () => {
    for (const text of [
      'SHA-256',
      'HTTP/2',
      '95th',
      'k8s',
      'p95',
      '1.2.3',
      '10:30',
      '2026-04-30',
      '10.0.0.1',
      '#12',
      '24/7',
      '%2F',
    ])
      expect(findNumerals(text)).toEqual([]);
  });
});
