import { describe, expect, test } from 'vitest';
import { parseTimePoint } from './time-point.ts';

describe('a cell of a time column', () => {
  test.each([
    ['2025', '2025-01-01', 'year', '2025', '2025'],
    ['2024-Q2', '2024-04-01', 'quarter', 'Q2 2024', 'Q2 2024'],
    ['2026-05', '2026-05-01', 'month', 'May 2026', 'May 2026'],
    ['2026-08-04', '2026-08-04', 'day', '4 Aug 2026', '4 August 2026'],
    ['0099', '0099-01-01', 'year', '0099', '0099'],
  ])('%s is the first moment of its period', (cell, day, precision, short, long) => {
    expect(parseTimePoint(cell)).toEqual({ at: Date.parse(`${day}T00:00:00Z`), precision, short, long });
  });

  test.each(['', 'May 2026', '2026-13', '2026-02-30', '2026-00', '2026-Q5', '2026-05-00', '26', '2025–35'])(
    '%j is no point in time',
    (cell) => {
      expect(parseTimePoint(cell)).toBeUndefined();
    },
  );
});
