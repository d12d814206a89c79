import type { Row } from './table.ts';
import { textWidth, wrapText } from './text-layout.ts';
import { toMonthName } from './time-point.ts';
import type { Precision, TimePoint } from './time-point.ts';

/** A name on the horizontal axis and the place that it names. */
export interface PointTick {
  x: number;
  label: string;
  /** The name in full, where the label holds less than all of it. */
  full?: string | undefined;
}

/** What the ticks of a horizontal axis are chosen from. */
export interface PointAxis {
  /** In the order of the axis. */
  rows: Row[];
  /** Places a row's position: its time in milliseconds, or its place in the order. */
  toX: (position: number) => number;
  isTimed: boolean;
  fontSize: number;
}

/** Months between ticks, from fine to coarse. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000] as const;

/** No tick is finer than what the table states. */
const finest: Readonly<Record<Precision, number>> = { year: 12, quarter: 3, month: 1, day: 1 };

/** Distance between names, and the longest name, in font sizes. */
const gap = 1.2;
const longest = 9;

/** Returns where a row stands on the axis: its time, or its place in the order where there is none. */
export const toPosition = (row: Row, index: number, isTimed: boolean): number =>
  isTimed && row.time !== undefined ? row.time.at : index;

const areApart = (ticks: PointTick[], fontSize: number): boolean =>
  ticks.slice(1).every((tick, index) => {
    const before = ticks[index] ?? tick;
    const taken = (textWidth(before.label, fontSize) + textWidth(tick.label, fontSize)) / 2;
    return tick.x - before.x >= taken + fontSize * gap;
  });

const toPointTicks = ({ rows, toX, isTimed, fontSize }: PointAxis): PointTick[] =>
  rows.map((row, index) => {
    const { lines, full } = wrapText(row.short, { width: longest * fontSize, fontSize, lines: 1 });
    return { x: toX(toPosition(row, index, isTimed)), label: lines[0] ?? '', full };
  });

const toMonths = (at: number): number => new Date(at).getUTCFullYear() * 12 + new Date(at).getUTCMonth();

const toInstant = (months: number): number =>
  new Date(0).setUTCFullYear(Math.floor(months / 12), months % 12, 1);

const toMonthLabel = (months: number, step: number, isFirst: boolean): string => {
  const year = String(Math.floor(months / 12));
  if (step >= 12) return year;
  return months % 12 === 0 || isFirst ? `${toMonthName(months)} ${year}` : toMonthName(months);
};

const toTimeTicks = (times: TimePoint[], step: number, toX: PointAxis['toX']): PointTick[] => {
  const first = Math.min(...times.map((time) => time.at));
  const last = Math.max(...times.map((time) => time.at));
  const ticks: PointTick[] = [];
  for (let months = Math.ceil(toMonths(first) / step) * step; toInstant(months) <= last; months += step) {
    if (toInstant(months) < first) continue;
    ticks.push({ x: toX(toInstant(months)), label: toMonthLabel(months, step, ticks.length === 0) });
  }
  return ticks;
};

const toSteppedTicks = ({ rows, toX, fontSize }: PointAxis): PointTick[] => {
  const times = rows.flatMap((row) => row.time ?? []);
  const least = Math.min(...times.map((time) => finest[time.precision]));
  const candidates = steps
    .filter((step) => step >= least)
    .map((step) => toTimeTicks(times, step, toX))
    .filter((ticks) => ticks.length > 1 && ticks.length <= 12);
  return candidates.find((ticks) => areApart(ticks, fontSize)) ?? [];
};

const toThinnedTicks = (axis: PointAxis): PointTick[] => {
  const all = toPointTicks(axis);
  for (let step = 1; step < all.length; step += 1) {
    const some = all.filter((_, index) => index % step === 0);
    if (areApart(some, axis.fontSize)) return some;
  }
  return all.slice(0, 1);
};

/**
 * Chooses the names on a horizontal axis: every point's where they have room, else round years or months,
 * else the first, the last or every so many of the points.
 */
export const choosePointTicks = (axis: PointAxis): PointTick[] => {
  const all = toPointTicks(axis);
  if (all.length <= 8 && areApart(all, axis.fontSize)) return all;
  if (!axis.isTimed) return toThinnedTicks(axis);
  const stepped = toSteppedTicks(axis);
  if (stepped.length > 1) return stepped;
  const ends = [...all.slice(0, 1), ...all.slice(-1)];
  return areApart(ends, axis.fontSize) ? ends : ends.slice(-1);
};
