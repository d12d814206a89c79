import { describe, expect, test } from 'vitest';
import { createInput, createLongInput, createSeries, readGroup, readTexts } from './chart.fixture.ts';
import type { ChartInput } from './chart.ts';
import { drawChart } from './draw-chart.ts';

const readPath = (svg: string, series: number): string => {
  const lines = readGroup(svg, 'chart-lines');
  return readGroup(lines, `chart-series-${series}"`).match(/class="chart-line" d="([^"]*)"/)?.[1] ?? '';
};

const readVertices = (path: string): [number, number][] =>
  [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const drawWide = (more: Partial<ChartInput>): string => drawChart(createInput(more)).wide.content;

describe('a line chart', () => {
  test('leaves a gap where a value is not known', () => {
    const svg = drawWide({
      points: ['2020', '2021', '2022', '2023', '2024'],
      series: [createSeries([1, 2, null, 4, 5])],
    });
    expect(readPath(svg, 1).match(/M/g)).toHaveLength(2);
    expect(readVertices(readPath(svg, 1))).toHaveLength(4);
  });

  test('keeps uneven distances in time, and orders points by time', () => {
    const svg = drawWide({ points: ['2024', '2020', '2021'], series: [createSeries([3, 1, 2])] });
    const [first = 0, second = 0, third = 0] = readVertices(readPath(svg, 1)).map(([x]) => x);
    expect((third - second) / (second - first)).toBeCloseTo(1096 / 366, 1);
    const heights = readVertices(readPath(svg, 1)).map(([, y]) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  test('places points that are not dates at equal distances', () => {
    const svg = drawWide({
      x: { label: 'Edition', type: 'text' },
      points: ['2020–30', '2022–32', '2024–34'],
      series: [createSeries([1, 2, 3])],
    });
    const [first = 0, second = 0, third = 0] = readVertices(readPath(svg, 1)).map(([x]) => x);
    expect((third - second) / (second - first)).toBeCloseTo(1, 2);
    expect(readTexts(svg)).toEqual(expect.arrayContaining(['2020–30', '2022–32', '2024–34']));
  });

  test('names each line and its last known value at its right end', () => {
    const svg = drawWide({
      series: [
        createSeries([10, 20, 30], { label: 'First' }),
        createSeries([30, 25, null], { label: 'Second' }),
      ],
    });
    expect(readTexts(readGroup(svg, 'chart-label'))).toEqual(['First 30%', 'Second 25%']);
  });

  test('prints the last value without a name where there is one line', () => {
    expect(readTexts(readGroup(drawWide({}), 'chart-label'))).toEqual(['30%']);
  });

  test('moves labels apart that would cover each other', () => {
    const series = ['A', 'B', 'C', 'D'].map((label, index) =>
      createSeries([1, 2, 50 + index / 10], { label }),
    );
    const labels = readGroup(drawWide({ series }), 'chart-label');
    const heights = [...labels.matchAll(/<text [^>]*y="([^"]+)"/g)].map(([, y]) => Number(y));
    const sorted = heights.toSorted((a, b) => a - b);
    for (const [index, y] of sorted.slice(1).entries())
      expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(17.9);
  });

  test('draws the base of an index as its reference line', () => {
    const svg = drawChart(createLongInput()).wide.content;
    const base = readGroup(svg, 'chart-base').match(/M[\d.]+ ([\d.]+)H/)?.[1];
    const tick = svg.match(/<text x="0" y="([\d.]+)">100<\/text>/)?.[1];
    expect(Number(tick) - Number(base)).toBeCloseTo(15 * 0.36, 1);
  });

  test('marks its points where they are few, and tells long lines apart by dashes', () => {
    expect(drawWide({})).not.toContain('chart-dashed');
    expect(readGroup(drawWide({}), 'chart-lines').match(/a3\.5/g)).toHaveLength(6);
    const long = drawChart(createLongInput()).wide.content;
    expect(long).toContain('chart-dashed');
    expect(readGroup(long, 'chart-lines').match(/a3\.5/g)).toHaveLength(2);
  });

  test('marks a point that stands alone between gaps in a long line', () => {
    const values = Array.from({ length: 20 }, (_, index) => (index === 5 ? 3 : index > 10 ? index : null));
    const points = values.map((_, index) => String(2000 + index));
    const marks = readGroup(drawWide({ points, series: [createSeries(values)] }), 'chart-lines');
    expect(marks.match(/a3\.5/g)).toHaveLength(4);
  });

  test('says where an axis begins that leaves zero out', () => {
    expect(readTexts(drawWide({ series: [createSeries([95, 96, 97])] }))[0]).toBe(
      'Per cent; the axis begins at 95%',
    );
    expect(readTexts(drawWide({ series: [createSeries([10, 50, 97])] }))[0]).toBe('Per cent');
  });

  test('draws one point, and points that are all alike', () => {
    for (const more of [
      { points: ['2024'], series: [createSeries([5])] },
      { series: [createSeries([7, 7, 7])] },
      { series: [createSeries([0, 0, 0])] },
    ]) {
      expect(readVertices(readPath(drawWide(more), 1)).length).toBeGreaterThan(0);
    }
  });
});
