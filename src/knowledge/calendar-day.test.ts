import { describe, expect, test } from 'vitest';
import { addMonths, countDays } from './calendar-day.ts';

describe('addMonths', () => {
  test.each([
    ['2026-11-24', 6, '2027-05-24'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months are %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('countDays', () => {
  test('counts whole days, over leap days and changes of the clock', () => {
    expect(countDays('2028-02-28', '2028-03-01')).toBe(2);
    expect(countDays('2026-03-28', '2026-03-30')).toBe(2);
    expect(countDays('2026-11-24', '2026-11-24')).toBe(0);
  });

  test('is negative where the second day is the earlier', () => {
    expect(countDays('2026-11-24', '2026-11-20')).toBe(-4);
  });
});
