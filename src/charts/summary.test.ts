import { describe, expect, test } from 'vitest';
import { createInput, createSeries } from './chart.fixture.ts';
import type { ChartInput } from './chart.ts';
import { drawChart } from './draw-chart.ts';

const describeInput = (more: Partial<ChartInput>): string => drawChart(createInput(more)).summary;

describe('the description of a chart', () => {
  test('gives the span, the highest, the lowest and the latest of a line', () => {
    const summary = describeInput({
      x: { label: 'Month', type: 'time' },
      points: ['2024-01', '2024-02', '2024-Q4'],
      series: [createSeries([12, 9.5, 10], { of: 'postings' })],
    });
    expect(summary).toBe(
      'Line chart by month, from January 2024 to Q4 2024: per cent (postings). ' +
        'Highest 12% (January 2024); lowest 9.5% (February 2024); latest 10% (Q4 2024). Source: A source.',
    );
  });

  test('describes up to three lines one by one', () => {
    expect(
      describeInput({
        series: [
          createSeries([1, 3, 2], { label: 'First' }),
          createSeries([4, 5, null], { label: 'Second' }),
        ],
      }),
    ).toContain(
      'First: highest 3% (2023); lowest 1% (2022); latest 2% (2024). Second: highest 5% (2023); lowest 4% (2022); latest 5% (2023).',
    );
  });

  test('describes more lines together', () => {
    const series = ['A', 'B', 'C', 'D'].map((label, index) =>
      createSeries([index, 2, 10 - index], { label }),
    );
    expect(describeInput({ series })).toContain(
      'Highest 10% (A, 2024); lowest 0% (A, 2022). Latest, 2024: A 10%; B 9%; C 8%; D 7%.',
    );
  });

  test('says when each of them ends where they end apart', () => {
    const series = ['A', 'B', 'C'].map((label) => createSeries([1, 2, 3], { label }));
    const early = createSeries([1, 2, null], { label: 'D' });
    expect(describeInput({ series: [...series, early] })).toContain(
      'Latest: A 3% (2024); B 3% (2024); C 3% (2024); D 2% (2023).',
    );
  });

  test('names the top three and the last of a ranking', () => {
    const summary = describeInput({
      kind: 'ranked',
      x: { label: 'Database', type: 'text' },
      points: ['Redis', 'PostgreSQL', 'MySQL', 'SQLite', 'Nothing'],
      series: [createSeries([28, 55.6, 40.5, 37.5, null])],
    });
    expect(summary).toBe(
      'Ranking by database, 5 in all: per cent. First PostgreSQL (55.6%), then MySQL (40.5%), then SQLite (37.5%); last Redis (28%). Source: A source.',
    );
  });

  test('gives the span of ranges, and the highest and lowest middle', () => {
    const summary = describeInput({
      kind: 'range',
      x: { label: 'Occupation', type: 'text' },
      points: ['Developers', 'Testers'],
      series: ['Tenth', 'Median', 'Ninetieth'].map((label, index) =>
        createSeries([80_000 + index * 60_000, 60_000 + index * 40_000], {
          label,
          unit: { kind: 'currency', currency: 'USD', per: 'year' },
        }),
      ),
    });
    expect(summary).toContain('Lowest $60,000 (Tenth, Testers); highest $200,000 (Ninetieth, Developers).');
    expect(summary).toContain('Median: highest $140,000 (Developers); lowest $100,000 (Testers).');
  });

  test('does not lower the first letter of an abbreviation', () => {
    expect(describeInput({ kind: 'bar', x: { label: 'US state', type: 'text' } })).toMatch(
      /^Bar chart by US state, 3 in all/,
    );
  });

  test('finds the latest in time and not in the table', () => {
    expect(describeInput({ points: ['2024', '2023', '2022'], kind: 'bar' })).toContain('latest 10% (2024)');
  });
});
