import { formatTicks } from './compact-figure.ts';
import type { Frame } from './frame.ts';
import type { Table } from './table.ts';
import { knownValues } from './table.ts';
import { widestText } from './text-layout.ts';
import { createValueAxis } from './value-axis.ts';
import type { ValueAxis } from './value-axis.ts';

const hasRoom = ({ domain, ticks }: ValueAxis, { unit }: Table, fontSize: number, width: number): boolean => {
  const [first = 0, second = domain[1]] = ticks;
  const distance = ((second - first) / (domain[1] - domain[0])) * width;
  return distance >= widestText(formatTicks(ticks, unit), fontSize) + fontSize;
};

/** Chooses a horizontal axis of values with as many ticks as have room in a width, and at least one. */
export const createRowAxis = (table: Table, frame: Frame, width: number): ValueAxis => {
  const values = knownValues(table.rows);
  const toAxis = (count: number): ValueAxis =>
    createValueAxis({ values, unit: table.unit, count, endsWithData: true });
  const counts = Array.from({ length: frame.ticks }, (_, index) => frame.ticks - index);
  return counts.map(toAxis).find((axis) => hasRoom(axis, table, frame.fontSize, width)) ?? toAxis(1);
};

/** An axis has at least this length, though labels run over the edge. */
const shortest = 24;

/** A mark in a row, and the room that its label needs beside it. */
export interface EdgeMark {
  value: number;
  /** Towards the lower values. */
  before: number;
  /** Towards the higher values. */
  after: number;
}

/** Returns the longest range between two edges in which every mark keeps its label inside. */
export const fitRange = (
  marks: EdgeMark[],
  [low, high]: [number, number],
  [left, right]: [number, number],
): [number, number] => {
  const placed = marks.map((mark) => ({ ...mark, share: (mark.value - low) / (high - low) }));
  let [start, end] = [left, right];
  // Each end depends on the other: three rounds settle it to less than a unit.
  for (let round = 0; round < 3; round += 1) {
    const ends = placed.filter(({ share }) => share > 0);
    end = Math.min(right, ...ends.map(({ share, after }) => (right - after - (1 - share) * start) / share));
    const starts = placed.filter(({ share }) => share < 1);
    start = Math.max(left, ...starts.map(({ share, before }) => (left + before - share * end) / (1 - share)));
  }
  return end - start < shortest ? [left, Math.max(left + shortest, right)] : [start, end];
};
