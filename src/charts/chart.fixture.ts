import type { ChartInput, ChartSeries } from './chart.ts';

/** A series in per cent, for tests. */
export const createSeries = (values: (number | null)[], more: Partial<ChartSeries> = {}): ChartSeries => ({
  id: 'share',
  label: 'Share',
  unit: { kind: 'percent' },
  values,
  ...more,
});

/** A small chart, for tests. */
export const createInput = (more: Partial<ChartInput> = {}): ChartInput => ({
  kind: 'line',
  title: 'A sample',
  x: { label: 'Year', type: 'time' },
  points: ['2022', '2023', '2024'],
  series: [createSeries([10, 20, 30])],
  source: 'A source',
  ...more,
});

const toMonth = (index: number): string =>
  `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

// A linear congruential generator: noise that is the same every time.
const createNoise = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
};

/** Two lines of 76 months, as rough as real ones. */
export const createLongInput = (): ChartInput => {
  const noise = createNoise(7);
  const toWalk = (): number[] => {
    let level = 100;
    return Array.from(
      { length: 76 },
      () => (level = Math.round((level + (noise() - 0.48) * 12) * 100) / 100),
    );
  };
  const unit = { kind: 'index', base: '1 February 2020 = 100' } as const;
  return createInput({
    title: 'Software postings and all postings on one job board in the United States',
    points: Array.from({ length: 76 }, (_, index) => toMonth(index)),
    series: [
      createSeries(toWalk(), { id: 'a', label: 'Software development', unit }),
      createSeries(toWalk(), { id: 'b', label: 'All postings', unit }),
    ],
  });
};

/** Reads the text of a drawing's elements, in order. */
export const readTexts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, content = '']) =>
    content.replaceAll(/<title>.*?<\/title>|<[^>]+>/g, ''),
  );

/** Reads a group's content, by the group's first class. */
export const readGroup = (svg: string, className: string): string => {
  const start = svg.indexOf(`<g class="${className}`);
  if (start === -1) return '';
  let depth = 0;
  for (const tag of svg.slice(start).matchAll(/<(\/?)g(?: [^>]*?)?(\/?)>/g)) {
    if (tag[2] !== '/') depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return svg.slice(start, start + tag.index);
  }
  return '';
};

/** Reads the rectangles of a drawing, in order. */
export const readRects = (svg: string): { x: number; y: number; width: number; height: number }[] =>
  [...svg.matchAll(/<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g)].map(
    ([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }),
  );
