import type { Element } from 'hast';
import { drawHorizontalAxis, toMiddle } from './axes.ts';
import { formatValue } from './compact-figure.ts';
import type { Frame } from './frame.ts';
import { markerPath } from './markers.ts';
import { drawRowNames, layOutRows } from './row-layout.ts';
import type { RowLayout } from './row-layout.ts';
import { element, group, segment, text } from './svg.ts';
import type { Picture } from './svg.ts';
import { createRowAxis, fitRange } from './row-axis.ts';
import type { EdgeMark } from './row-axis.ts';
import type { Table } from './table.ts';
import { widestFigure } from './text-layout.ts';
import { drawUnitTitle, toUnitTitle } from './unit-title.ts';
import { createScale } from './value-axis.ts';
import type { ValueScale } from './value-axis.ts';

/** From the middle of a dot to its label. */
const toLabelGap = ({ dotRadius }: Frame): number => dotRadius + 5;

/** What the dots of one row are drawn by. */
interface DotRow {
  /** Known values only. */
  values: number[];
  middle: number;
  scale: ValueScale;
}

const toDotRows = (table: Table, layout: RowLayout, scale: ValueScale): DotRow[] =>
  table.rows.map((row, index) => ({
    values: row.values.filter((value) => value !== null),
    middle: layout.rows[index]?.middle ?? 0,
    scale,
  }));

const drawSpan = ({ values, middle, scale }: DotRow): Element[] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [segment({ x1: scale(low), y1: middle, x2: scale(high), y2: middle })] : [];
};

/** The lowest value is printed to the left of its dot and the highest to the right; equal ones once. */
const drawEnds = ({ values, middle, scale }: DotRow, { unit }: Table, frame: Frame): Element[] => {
  const y = middle + toMiddle(frame.fontSize);
  if (values.length === 0)
    return [text({ x: scale.range()[0] ?? 0, y, className: 'chart-missing' }, 'no data')];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const right = text({ x: scale(high) + toLabelGap(frame), y }, formatValue(high, unit));
  if (low === high) return [right];
  return [text({ x: scale(low) - toLabelGap(frame), y, anchor: 'end' }, formatValue(low, unit)), right];
};

const drawSeries = (table: Table, layout: RowLayout, scale: ValueScale, { dotRadius }: Frame): Element[] =>
  table.heads.map(({ number }, series) => {
    const places = table.rows.flatMap((row, index): [number, number][] => {
      const value = row.values[series] ?? null;
      return value === null ? [] : [[scale(value), layout.rows[index]?.middle ?? 0]];
    });
    return group(`chart-series-${number}`, [
      element('path', { className: ['chart-mark'], d: markerPath(number, places, dotRadius) }),
    ]);
  });

const toEdgeMarks = (table: Table, frame: Frame): EdgeMark[] =>
  table.rows.flatMap((row) => {
    const values = row.values.filter((value) => value !== null);
    if (values.length === 0) return [];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const toRoom = (value: number): number =>
      widestFigure([formatValue(value, table.unit)], frame.fontSize) + toLabelGap(frame);
    return [
      { value: low, before: low === high ? frame.dotRadius : toRoom(low), after: frame.dotRadius },
      { value: high, before: frame.dotRadius, after: toRoom(high) },
    ];
  });

/** Draws several series as dots of different shapes, one row for each point, joined by a line, with the ends printed. */
export const drawRowDots = (table: Table, frame: Frame): Picture => {
  const names = table.rows.map((row) => row.short);
  const probe = layOutRows({ names, frame, top: 0, bodyHeight: frame.lineHeight });
  const axis = createRowAxis(table, frame, (frame.width - probe.left) * 0.75);
  const title = drawUnitTitle(toUnitTitle(table, axis), frame);
  const top = title.height + frame.lineHeight + 4;
  const layout = layOutRows({ names, frame, top: top + 4, bodyHeight: frame.lineHeight });
  const range = fitRange(toEdgeMarks(table, frame), axis.domain, [layout.left, frame.width]);
  const scale = createScale(axis.domain, range);
  const rows = toDotRows(table, layout, scale);
  return {
    height: layout.bottom + 8,
    content: [
      ...title.content,
      ...drawHorizontalAxis(
        { axis, unit: table.unit, scale, frame, isEven: layout.isStacked },
        top,
        layout.bottom + 4,
      ),
      drawRowNames(layout, frame),
      group('chart-span', rows.flatMap(drawSpan)),
      ...drawSeries(table, layout, scale, frame).toReversed(),
      group(
        'chart-value',
        rows.flatMap((row) => drawEnds(row, table, frame)),
      ),
    ],
  };
};
