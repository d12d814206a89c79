import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInput, createLongInput, createSeries, readGroup, readTexts } from './chart.fixture.ts';
import type { ChartInput } from './chart.ts';
import { drawChart, printChartFile, printChartSheet } from './draw-chart.ts';

const kinds = ['line', 'bar', 'ranked', 'range'] as const;

const bothDrawings = (input: ChartInput): string[] => {
  const { wide, narrow } = drawChart(input);
  return [wide.content, narrow.content];
};

describe('every chart', () => {
  test.each(kinds)('is two groups of its kind, one for each width (%s)', (kind) => {
    const values = [1, 2, 3].map((factor) => createSeries([10 * factor, 20 * factor, 30 * factor]));
    const { wide, narrow } = drawChart(createInput({ kind, series: values }));
    expect(wide.viewBox).toMatch(/^0 0 680 \d+$/);
    expect(narrow.viewBox).toMatch(/^0 0 340 \d+$/);
    expect(wide.content).toMatch(/^<g id="wide"/);
    expect(narrow.content).toMatch(/^<g id="narrow"/);
    expect([...(wide.content + narrow.content).matchAll(/ id="/g)]).toHaveLength(2);
  });

  test('is one file that shows the wide drawing, holds both, and is called by its title', () => {
    const drawing = drawChart(createInput({}));
    const file = printChartFile(drawing, 'Pay & <more>');
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 680 /);
    expect(file).toContain('<title>Pay &amp; &lt;more></title><g id="wide"');
    expect(file).toContain('<defs><g id="narrow"');
  });

  test('stands in one file with others under a name of its own, for a page that shows them all', () => {
    const [one, other] = [drawChart(createInput({})), drawChart(createLongInput())];
    const sheet = printChartSheet([
      { name: 'one', drawing: one },
      { name: 'other', drawing: other },
    ]);
    expect([...sheet.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['one', 'other']);
    expect(sheet.split('<g id="one"')[1]).toContain(one.narrow.content.slice('<g id="narrow"'.length));
    expect(sheet).toMatch(/^<svg xmlns.*<\/defs><\/svg>\n$/s);
  });

  test('carries no style, no script and no address; every colour has one for dark paper', () => {
    for (const kind of kinds) {
      const series = [1, 2, 3].map((factor) => createSeries([factor, 2 * factor, 3 * factor]));
      for (const svg of [
        ...bothDrawings(createLongInput()),
        ...bothDrawings(createInput({ kind, series })),
      ]) {
        expect(svg).not.toMatch(/style|script|url\(|href|rgb/);
        expect(svg.replaceAll(/light-dark\(#\w{6},#\w{6}\)/g, '')).not.toContain('#');
      }
    }
  });

  test('says in full over a narrow drawing what its figures are measured in', () => {
    const of = 'software-development postings, seasonally adjusted';
    const unit = { kind: 'index', base: '1 February 2020 = 100' } as const;
    const { content } = drawChart(
      createInput({ series: [createSeries([90, 100, 110], { unit, of })] }),
    ).narrow;
    expect(readTexts(readGroup(content, 'chart-unit')).join(' ')).toBe(
      `Index, 1 February 2020 = 100 (${of})`,
    );
  });

  test('gives each part its colour, so that nothing is drawn in the black of a browser', () => {
    const series = [1, 2, 3].map((factor) => createSeries([10 * factor, 20 * factor, 30 * factor]));
    const [bars = ''] = bothDrawings(createInput({ kind: 'bar', series }));
    expect(readGroup(bars, 'chart-bar chart-series-2')).toContain('fill="light-dark(#db6115,#fa9329)"');
    const [lines = ''] = bothDrawings(createInput({ kind: 'line', series }));
    expect(lines).toMatch(/class="chart-line" [^>]*stroke="light-dark\(#049591,#80dbba\)"/);
    expect(readGroup(lines, 'chart-grid')).toContain('stroke="var(--rule,GrayText)"');
  });

  test('escapes hostile labels in text, title and attributes', () => {
    const hostile = '</svg><script>alert("1")</script>&amp;\'"><img src=x onerror=alert(1)>';
    for (const kind of kinds) {
      const input = createInput({
        kind,
        title: hostile,
        x: { label: hostile, type: 'text' },
        points: [hostile, `${hostile} two`, 'plain'],
        series: [1, 2, 3].map((factor) =>
          createSeries([factor, factor + 1, factor + 2], { label: hostile, of: hostile }),
        ),
      });
      for (const svg of bothDrawings(input)) {
        const tags = /<\/?(\w+)(?: [\w-]+="[^"]*")*\/?>/g;
        const names = new Set([...svg.matchAll(tags)].map(([, name = '']) => name));
        expect(names.isSubsetOf(new Set(['svg', 'g', 'path', 'rect', 'text', 'title', 'tspan']))).toBe(true);
        expect(svg.replaceAll(tags, '')).not.toContain('<');
      }
    }
  });

  test('is the same bytes for the same input', () => {
    expect(drawChart(createLongInput())).toEqual(drawChart(structuredClone(createLongInput())));
  });

  test('of two lines over 76 months takes at most 3,500 bytes for both drawings', () => {
    const file = printChartFile(drawChart(createLongInput()), 'A sample');
    expect(brotliCompressSync(file).length).toBeLessThanOrEqual(3500);
  });

  test('says that there is no data where nothing is known', () => {
    for (const kind of kinds) {
      const series = [createSeries([null, Number.NaN, Infinity])];
      for (const svg of bothDrawings(createInput({ kind, series })))
        expect(readTexts(svg)).toEqual(['No data']);
    }
    expect(
      readTexts(drawChart(createInput({ points: [], series: [createSeries([])] })).wide.content),
    ).toEqual(['No data']);
  });

  test('has a legend only where the drawing does not name its parts', () => {
    const two = [createSeries([1, 2, 3], { label: 'A' }), createSeries([3, 2, 1], { label: 'B' })];
    const labelsOf = (input: ChartInput): string[] => drawChart(input).legend.map(({ label }) => label);
    expect(labelsOf(createInput({ series: two }))).toEqual([]);
    expect(labelsOf(createInput({ kind: 'ranked' }))).toEqual([]);
    expect(labelsOf(createInput({ kind: 'bar', series: two }))).toEqual(['A', 'B']);
    expect(labelsOf(createInput({ kind: 'ranked', series: two }))).toEqual(['A', 'B']);
  });

  test('of ranges has a legend that says what its line, its band and its mark stand for', () => {
    const series = ['P10', 'P25', 'Median', 'P75', 'P90'].map((label) => createSeries([1, 2, 3], { label }));
    const legend = drawChart(createInput({ kind: 'range', series })).legend;
    expect(legend.map(({ label }) => label)).toEqual(['P10 to P90', 'P25 to P75', 'Median']);
    const three = drawChart(createInput({ kind: 'range', series: series.slice(1, 4) })).legend;
    expect(three.map(({ label }) => label)).toEqual(['P25 to P75', 'Median']);
  });
});

const anyNumber = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, 1, -1, 1e15, -1e15, 1e-9, 1e308, -1e308, 5e-324),
  fc.double(),
  fc.integer({ min: -1000, max: 1000 }),
);

const anyInput: fc.Arbitrary<ChartInput> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    type: fc.constantFrom('text' as const, 'time' as const),
    points: fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.lorem(),
        fc.constantFrom('2020', '2021-Q3', '2022-05', '2023-01-31'),
      ),
      { maxLength: 30 },
    ),
    series: fc.array(fc.record({ label: fc.lorem(), values: fc.array(anyNumber, { maxLength: 32 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    unit: fc.constantFrom<ChartInput['series'][number]['unit']>(
      { kind: 'percent' },
      { kind: 'currency', currency: 'USD', per: 'year' },
      { kind: 'count', scale: 'million' },
      { kind: 'index', base: 'May 2020 = 100' },
      { kind: 'rank' },
      { kind: 'date' },
    ),
  })
  .map(({ kind, type, points, series, unit }) =>
    createInput({
      kind,
      x: { label: 'Where', type },
      points,
      series: series.map(({ label, values }) => createSeries(values, { label, unit })),
    }),
  );

describe('whatever the input', () => {
  test('coordinates are numbers with at most one decimal, and no bar has a negative length', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const svg of bothDrawings(input)) {
          for (const [, , value = ''] of svg.matchAll(/ (x|y|width|height|d|viewBox)="([^"]*)"/g)) {
            expect(value).not.toMatch(/NaN|Infinity|undefined|e[+-]?\d|\.\d\d/);
          }
          expect(svg).not.toMatch(/ (width|height)="-/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the description is whole sentences that name the source', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { summary } = drawChart(input);
        expect(summary).toMatch(/^[A-Z].*\. Source: A source\.$/s);
        expect(summary).not.toMatch(/\b(?:undefined|NaN|null)\b/);
      }),
    );
  });
});
