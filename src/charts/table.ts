import type { Unit } from '../knowledge/units.ts';
import type { ChartInput } from './chart.ts';
import { parseTimePoint } from './time-point.ts';
import type { TimePoint } from './time-point.ts';

/** One row of the table: a point on the axis, and the figures there. */
export interface Row {
  /** The point's name on an axis. */
  short: string;
  /** The point's name in a sentence. */
  long: string;
  /** When it was, on an axis of time. */
  time?: TimePoint | undefined;
  /** One for each series; `null` where it is not known. */
  values: (number | null)[];
}

/** A series without its figures. */
export interface SeriesHead {
  label: string;
  /** Its place among the series, from 1 to 8: it chooses colour, dash and marker. */
  number: number;
}

/** A chart's input, made ready for drawing. */
export interface Table {
  kind: ChartInput['kind'];
  unit: Unit;
  /** What all the figures are of, where all series agree. */
  of?: string | undefined;
  heads: SeriesHead[];
  rows: Row[];
  /** Whether every point is a point in time. */
  isTimed: boolean;
}

const toAgreed = (input: ChartInput): string | undefined => {
  const [first, ...others] = input.series.map((series) => series.of);
  return others.every((of) => of === first) ? first : undefined;
};

/** How many series charts.css tells apart. */
const colours = 8;

// Differences of larger numbers overflow; no source measures them.
const largest = 1e100;

// A cell that holds no such number is not known, whatever wrote it.
const toKnown = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Math.abs(value) <= largest ? value : null;

const toRow = (input: ChartInput, point: string, index: number): Row => {
  const time = input.x.type === 'time' ? parseTimePoint(point) : undefined;
  return {
    short: time?.short ?? point,
    long: time?.long ?? point,
    time,
    values: input.series.map((series) => toKnown(series.values[index])),
  };
};

/** Lines run with time, whatever the order of the table; the first of a ranking is the largest, or has the first rank. */
const inDrawingOrder = (rows: Row[], { kind, series }: ChartInput): Row[] => {
  if (kind === 'line' && rows.every((row) => row.time !== undefined))
    return rows.toSorted((a, b) => (a.time?.at ?? 0) - (b.time?.at ?? 0));
  if (kind !== 'ranked') return rows;
  const direction = series[0]?.unit.kind === 'rank' ? 1 : -1;
  // A row without a figure comes last in either direction.
  const toKey = ({ values: [first] }: Row): number =>
    typeof first === 'number' ? first * direction : Infinity;
  return rows.toSorted((a, b) => (toKey(a) === toKey(b) ? 0 : toKey(a) - toKey(b)));
};

/** Turns columns into rows in the order of drawing, and takes what is not a finite number for not known. */
export const toTable = (input: ChartInput): Table => {
  const rows = inDrawingOrder(
    input.points.map((point, index) => toRow(input, point, index)),
    input,
  );
  return {
    kind: input.kind,
    unit: input.series[0]?.unit ?? { kind: 'count' },
    of: toAgreed(input),
    heads: input.series.map(({ label }, index) => ({ label, number: (index % colours) + 1 })),
    rows,
    isTimed: rows.length > 0 && rows.every((row) => row.time !== undefined),
  };
};

/** Returns the figures of some rows that are known, in the table's order. */
export const knownValues = (rows: Row[]): number[] =>
  rows.flatMap((row) => row.values.filter((value) => value !== null));
