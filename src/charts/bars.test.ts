import { describe, expect, test } from 'vitest';
import { createInput, createSeries, readGroup, readRects, readTexts } from './chart.fixture.ts';
import type { ChartDrawing, ChartInput } from './chart.ts';
import { drawChart } from './draw-chart.ts';

const text = { label: 'Name', type: 'text' } as const;

const draw = (more: Partial<ChartInput>): ChartDrawing => drawChart(createInput({ kind: 'bar', ...more }));

describe('a bar chart', () => {
  test('stands upright from zero, with its value over each bar', () => {
    const wide = draw({ series: [createSeries([10, 20, 40])] }).wide.content;
    const [first, second, third] = readRects(wide);
    expect(first?.width).toBe(third?.width);
    expect((second?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(2, 1);
    expect((third?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(4, 1);
    expect(new Set(readRects(wide).map(({ y, height }) => Math.round(y + height))).size).toBe(1);
    expect(readTexts(readGroup(wide, 'chart-value'))).toEqual(['10%', '20%', '40%']);
  });

  test('keeps the order of the table', () => {
    const wide = draw({ points: ['2024', '2022', '2023'] }).wide.content;
    expect(readTexts(readGroup(wide, 'chart-name'))).toEqual(['2024', '2022', '2023']);
  });

  test('draws negative values below the axis, with their labels under them', () => {
    const wide = draw({ series: [createSeries([10, -20, 5])] }).wide.content;
    const [above, below] = readRects(wide);
    const axis = Number(readGroup(wide, 'chart-base').match(/M0 ([\d.]+)H/)?.[1]);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeCloseTo(axis, 0);
    expect(below?.y).toBeCloseTo(axis, 0);
    const label = Number(wide.match(/y="([\d.]+)"[^>]*>−20%</)?.[1]);
    expect(label).toBeGreaterThan((below?.y ?? 0) + (below?.height ?? 0));
  });

  test('lies down where there are more than eight points, or names too long to stand under them', () => {
    const isUpright = (svg: string): boolean => new Set(readRects(svg).map(({ x }) => x)).size > 1;
    const nine = Array.from({ length: 9 }, (_, index) => index + 1);
    const years = nine.map((index) => String(2000 + index));
    expect(
      isUpright(draw({ points: years.slice(1), series: [createSeries(nine.slice(1))] }).wide.content),
    ).toBe(true);
    expect(isUpright(draw({ points: years, series: [createSeries(nine)] }).wide.content)).toBe(false);
    const long = [
      'Software quality assurance analysts and testers',
      'Network and computer systems administrators',
      'c',
    ];
    expect(
      isUpright(draw({ x: text, points: long.map((name) => `${name} of the whole country`) }).wide.content),
    ).toBe(false);
  });

  test('groups several series, one class for each', () => {
    const wide = draw({ series: [createSeries([1, 2, 3]), createSeries([3, 2, 1])] }).wide.content;
    expect(readRects(readGroup(wide, 'chart-bar chart-series-1'))).toHaveLength(3);
    expect(readRects(readGroup(wide, 'chart-bar chart-series-2'))).toHaveLength(3);
  });

  test('draws no bar for a value that is not known', () => {
    const wide = draw({ series: [createSeries([1, null, 3])] }).wide.content;
    expect(readRects(wide)).toHaveLength(2);
    expect(readTexts(readGroup(wide, 'chart-value'))).toEqual(['1%', '–', '3%']);
  });
});

describe('a ranking', () => {
  const names = ['Small', 'Large', 'Unknown', 'Middle'];
  const values = [1, 9, null, 5];
  const rank = (more: Partial<ChartInput> = {}) =>
    draw({ kind: 'ranked', x: text, points: names, series: [createSeries(values)], ...more });

  test('begins with the largest and ends with what is not known', () => {
    const wide = rank().wide.content;
    expect(readTexts(readGroup(wide, 'chart-name'))).toEqual(['Large', 'Middle', 'Small', 'Unknown']);
    expect(readTexts(readGroup(wide, 'chart-value'))).toEqual(['9%', '5%', '1%', 'no data']);
  });

  test('begins with the first where the figures are ranks', () => {
    const wide = rank({ series: [createSeries([3, 1, null, 2], { unit: { kind: 'rank' } })] }).wide.content;
    expect(readTexts(readGroup(wide, 'chart-name'))).toEqual(['Large', 'Middle', 'Small', 'Unknown']);
  });

  test('measures bars from zero, to the left where they are negative', () => {
    const wide = rank({ series: [createSeries([-5, 10, 0, 5])] }).wide.content;
    const rects = readRects(wide);
    const zero = rects[0]?.x ?? 0;
    expect((rects[0]?.width ?? 0) / (rects[1]?.width ?? 1)).toBeCloseTo(2, 1);
    expect(rects[2]?.width).toBe(0);
    expect((rects[3]?.x ?? 0) + (rects[3]?.width ?? 0)).toBeCloseTo(zero, 0);
  });

  test('puts long names over the bars on a narrow drawing, where they need not be cut', () => {
    const points = ['Software quality assurance analysts and testers', 'b', 'c', 'd'];
    const narrow = rank({ points }).narrow.content;
    expect(readTexts(readGroup(narrow, 'chart-name')).join(' ')).toContain(points[0]);
    const name = Number(narrow.match(/y="([\d.]+)">[^<]*testers</)?.[1]);
    expect(readRects(narrow).some(({ y, x }) => y > name && y < name + 8 && x < 1)).toBe(true);
  });

  test('cuts a name that fits nowhere with an ellipsis, and keeps the whole of it as a title', () => {
    const endless = 'Federal, state and local government, excluding state and local schools and hospitals '
      .repeat(3)
      .trim();
    const { wide, narrow } = rank({ points: [endless, 'b', 'c', 'd'] });
    for (const { content: svg } of [wide, narrow]) {
      expect(svg).toContain(`<title>${endless}</title>`);
      expect(readTexts(readGroup(svg, 'chart-name')).filter((line) => line.endsWith('…'))).toHaveLength(1);
    }
  });

  test('of several series is dots joined by a line, with the ends of each row printed', () => {
    const series = [
      createSeries([1, 9, null, 5], { label: 'A' }),
      createSeries([2, 6, null, 5], { label: 'B' }),
      createSeries([3, 7, 4, 5], { label: 'C' }),
    ];
    const wide = rank({ series }).wide.content;
    expect(readRects(wide)).toEqual([]);
    expect(readTexts(readGroup(wide, 'chart-value'))).toEqual(['6%', '9%', '5%', '1%', '3%', '4%']);
    expect(readGroup(wide, 'chart-span').match(/<path/g)).toHaveLength(2);
    const shapes = [1, 2, 3].map(
      (number) => readGroup(wide, `chart-series-${number}"`).match(/d="M[\d. ]+(m[^M"]*)/)?.[1],
    );
    expect(new Set(shapes).size).toBe(3);
  });

  test('keeps thirty rows apart', () => {
    const points = Array.from({ length: 30 }, (_, index) => `Row ${index}`);
    const series = [createSeries(points.map((_, index) => index + 1))];
    const { content: narrow, viewBox } = rank({ points, series }).narrow;
    const rects = readRects(narrow);
    for (const [index, rect] of rects.slice(1).entries()) {
      const above = rects[index];
      expect(rect.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) + 5);
    }
    expect(Number(viewBox.match(/^0 0 340 (\d+)$/)?.[1])).toBeGreaterThan((rects.at(-1)?.y ?? 0) + 15);
  });
});

describe('a chart of ranges', () => {
  const five = [1, 2, 3, 4, 5].map((factor) => createSeries([factor * 10, factor * 20, null]));
  const points = ['Software developers', 'Web developers', 'Nobody'];

  test('draws a line, a band and a mark for each row, and prints the middle value', () => {
    const wide = draw({ kind: 'range', x: text, points, series: five }).wide.content;
    expect(readGroup(wide, 'chart-range-line').match(/<path/g)).toHaveLength(2);
    expect(readGroup(wide, 'chart-range-mark').match(/<path/g)).toHaveLength(2);
    const [first, second] = readRects(readGroup(wide, 'chart-range-band'));
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(2, 1);
    expect(readTexts(readGroup(wide, 'chart-middle'))).toEqual(['30%', '60%', 'no data']);
  });

  test('of three series has a band and no line through it', () => {
    const wide = draw({ kind: 'range', x: text, points, series: five.slice(1, 4) }).wide.content;
    expect(readGroup(wide, 'chart-range-line')).not.toContain('<path');
    expect(readRects(readGroup(wide, 'chart-range-band'))).toHaveLength(2);
    expect(readTexts(readGroup(wide, 'chart-middle'))).toEqual(['30%', '60%', 'no data']);
  });

  test('puts the names over the rows on a narrow drawing, beside the printed values', () => {
    const narrow = draw({ kind: 'range', x: text, points, series: five }).narrow.content;
    const name = narrow.match(/y="([\d.]+)">Web developers/)?.[1];
    const value = readGroup(narrow, 'chart-middle').match(/y="([\d.]+)"[^>]*>60%/)?.[1];
    expect(name).toBeDefined();
    expect(value).toBe(name);
  });
});
