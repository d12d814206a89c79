import type { Element } from 'hast';
import { formatValue } from './compact-figure.ts';
import type { Frame } from './frame.ts';
import { element, group, segment, text, toText } from './svg.ts';
import type { Picture } from './svg.ts';
import { knownValues } from './table.ts';
import type { Table } from './table.ts';
import { widestText, wrapText } from './text-layout.ts';
import type { WrappedText } from './text-layout.ts';
import { drawUnitTitle, toUnitTitle } from './unit-title.ts';
import { createScale, toBarDomain } from './value-axis.ts';
import type { ValueScale } from './value-axis.ts';

const mostColumns = 8;
const widestColumn = 100;
/** Share of a point's room that its columns fill. */
const filled = 0.72;

/** The measures of a chart of columns. */
interface Columns {
  /** Room of one point. */
  step: number;
  width: number;
}

const toColumns = (table: Table, frame: Frame): Columns => {
  const count = table.heads.length;
  const step = Math.min(frame.width / table.rows.length, (widestColumn * count) / filled);
  return { step, width: (step * filled) / count };
};

/** Breaks all of several dates or none: `Feb 2024` takes as many lines as `Jul 2025`. */
const toNames = ({ rows, isTimed }: Table, step: number, { fontSize }: Frame): WrappedText[] => {
  const names = rows.map((row) => row.short);
  const room = step - 6;
  const width = isTimed && widestText(names, fontSize) > room ? room * 0.6 : room;
  return names.map((name) => wrapText(name, { width, fontSize, lines: 2 }));
};

/** Tells whether all names and values fit over and under upright bars: no more than eight points, with short names. */
export const fitsColumns = (table: Table, frame: Frame): boolean => {
  if (table.rows.length > mostColumns) return false;
  const { step, width } = toColumns(table, frame);
  const labels = knownValues(table.rows).map((value) => formatValue(value, table.unit));
  // A lone bar's label may reach over the gaps beside it.
  const room = table.heads.length === 1 ? step : width;
  const namesFit = toNames(table, step, frame).every(({ full }) => full === undefined);
  return namesFit && widestText(labels, frame.fontSize) <= room - 3;
};

interface ColumnPlace {
  value: number | null;
  x: number;
  width: number;
  scale: ValueScale;
}

const drawColumn = ({ value, x, width, scale }: ColumnPlace): Element[] => {
  if (value === null) return [];
  const top = scale(Math.max(0, value));
  const height = scale(Math.min(0, value)) - top;
  return [element('rect', { x: toText(x), y: toText(top), width: toText(width), height: toText(height) })];
};

const drawLabel = ({ value, x, width, scale }: ColumnPlace, table: Table, frame: Frame): Element => {
  const middle = { x: x + width / 2, anchor: 'middle' } as const;
  if (value === null) return text({ ...middle, y: scale(0) - 5, className: 'chart-missing' }, '–');
  const y = value < 0 ? scale(value) + frame.lineHeight : scale(value) - 5;
  return text({ ...middle, y }, formatValue(value, table.unit));
};

const drawNames = (table: Table, { step }: Columns, y: number, frame: Frame): Element =>
  group(
    'chart-name',
    toNames(table, step, frame).flatMap(({ lines }, index) =>
      lines.map((line, number) =>
        text({ x: (index + 0.5) * step, y: y + number * frame.lineHeight, anchor: 'middle' }, line),
      ),
    ),
  );

const toPlaces = (table: Table, { step, width }: Columns, scale: ValueScale, series: number): ColumnPlace[] =>
  table.rows.map((row, index) => ({
    value: row.values[series] ?? null,
    x: index * step + (step * (1 - filled)) / 2 + series * width,
    width: width - (table.heads.length > 1 ? 1 : 0),
    scale,
  }));

/** Draws upright bars from zero in the table's order, each with its value over it, or under it where it is negative. */
export const drawColumns = (table: Table, frame: Frame): Picture => {
  const title = drawUnitTitle(toUnitTitle(table), frame);
  const columns = toColumns(table, frame);
  const domain = toBarDomain(knownValues(table.rows));
  const top = title.height + frame.lineHeight;
  const bottom = top + frame.plotHeight * 0.75;
  const scale = createScale(domain, [bottom - (domain[0] < 0 ? frame.lineHeight : 0), top]);
  const lines = Math.max(...toNames(table, columns.step, frame).map((name) => name.lines.length));
  const series = table.heads.map(({ number }, index) => ({
    number,
    places: toPlaces(table, columns, scale, index),
  }));
  const zero = segment({ x1: 0, y1: scale(0), x2: columns.step * table.rows.length, y2: scale(0) });
  return {
    height: bottom + lines * frame.lineHeight + 10,
    content: [
      ...title.content,
      ...series.map(({ number, places }) =>
        group(`chart-bar chart-series-${number}`, places.flatMap(drawColumn)),
      ),
      group('chart-base', [zero]),
      group(
        'chart-value',
        series.flatMap(({ places }) => places.map((place) => drawLabel(place, table, frame))),
      ),
      drawNames(table, columns, bottom + frame.lineHeight + 2, frame),
    ],
  };
};
