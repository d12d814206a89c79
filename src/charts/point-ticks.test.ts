import { describe, expect, test } from 'vitest';
import { createInput, createSeries } from './chart.fixture.ts';
import { choosePointTicks, toPosition } from './point-ticks.ts';
import { toTable } from './table.ts';
import { textWidth } from './text-layout.ts';
import { createScale } from './value-axis.ts';

const choose = (points: string[], width = 500, type: 'time' | 'text' = 'time'): string[] => {
  const table = toTable(
    createInput({ x: { label: 'When', type }, points, series: [createSeries(points.map(() => 1))] }),
  );
  const positions = table.rows.map((row, index) => toPosition(row, index, table.isTimed));
  const toX = createScale([positions[0] ?? 0, positions.at(-1) ?? 0], [0, width]);
  const ticks = choosePointTicks({ rows: table.rows, toX, isTimed: table.isTimed, fontSize: 15 });
  for (const [index, tick] of ticks.slice(1).entries()) {
    const before = ticks[index] ?? tick;
    expect(tick.x - before.x).toBeGreaterThan((textWidth(tick.label, 15) + textWidth(before.label, 15)) / 2);
  }
  return ticks.map(({ label }) => label);
};

const toMonths = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${2020 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}`,
  );

describe('the names on a horizontal axis', () => {
  test('are those of all points where they have room', () => {
    expect(choose(['2021', '2022', '2025'])).toEqual(['2021', '2022', '2025']);
    expect(choose(['2024-02', '2025-07', '2026-04'])).toEqual(['Feb 2024', 'Jul 2025', 'Apr 2026']);
  });

  test('are years for many months, and fewer years in less room', () => {
    expect(choose(toMonths(76))).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
    expect(choose(toMonths(76), 220)).toEqual(['2022', '2024', '2026']);
  });

  test('are months for a few of them, with the year at the first and at each January', () => {
    expect(choose(toMonths(14))).toEqual(['Apr 2020', 'Jul', 'Oct', 'Jan 2021']);
  });

  test('are no finer than the table', () => {
    const years = Array.from({ length: 12 }, (_, index) => String(2010 + index));
    for (const label of choose(years)) expect(label).toMatch(/^\d{4}$/);
    const quarters = Array.from(
      { length: 10 },
      (_, index) => `${2020 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
    );
    for (const label of choose(quarters)) expect(label).not.toMatch(/Feb|Mar|May|Jun|Aug|Sep|Nov|Dec/);
  });

  test('are the first and the last where no round one falls between them', () => {
    const days = Array.from({ length: 10 }, (_, index) => `2026-08-${String(index + 10)}`);
    expect(choose(days)).toEqual(['10 Aug 2026', '19 Aug 2026']);
  });

  test('are every so many of points that are not dates', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Edition ${index + 1}`);
    expect(choose(names, 300, 'text')).toEqual(['Edition 1', 'Edition 5', 'Edition 9']);
  });

  test('are cut where they are too long to stand on an axis', () => {
    const [first = ''] = choose(['A name that is far longer than an axis can bear', 'b'], 300, 'text');
    expect(first).toMatch(/^A name.*…$/);
  });
});
