import { expect, test } from 'vitest';
import { listPoints } from './series.ts';

test('a series has the known values of its column, the oldest first', () => {
  const table = {
    columns: [{ id: 'year' }, { id: 'pay' }, { id: 'jobs' }],
    rows: [
      ['2026', 50, 1],
      ['2024', null, 2],
      ['2025', 40, 3],
    ],
  };
  expect(listPoints(table, { time: 'year', column: 'pay' })).toEqual([
    { at: '2025', value: 40 },
    { at: '2026', value: 50 },
  ]);
  expect(listPoints(table, { time: 'year', column: 'rent' })).toEqual([]);
});
