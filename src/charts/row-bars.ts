import type { Element } from 'hast';
import { toMiddle } from './axes.ts';
import { formatValue } from './compact-figure.ts';
import type { Frame } from './frame.ts';
import { drawRowNames, layOutRows } from './row-layout.ts';
import type { RowLayout } from './row-layout.ts';
import { element, group, segment, text, toText } from './svg.ts';
import type { Picture } from './svg.ts';
import { knownValues } from './table.ts';
import type { Table } from './table.ts';
import { widestFigure } from './text-layout.ts';
import { drawUnitTitle, toUnitTitle } from './unit-title.ts';
import { createScale, toBarDomain } from './value-axis.ts';
import type { ValueScale } from './value-axis.ts';

const labelGap = 6;
/** The longest bar has at least this length, though its label runs over the edge. */
const shortest = 24;

/** Bars of one series are thick; those of several must hold a line of text each. */
const toThickness = (table: Table, frame: Frame): number =>
  table.heads.length === 1 ? frame.lineHeight + 2 : frame.lineHeight - 1;

/** A value to be drawn in a row. */
interface Bar {
  value: number | null;
  middle: number;
}

interface BarStyle {
  scale: ValueScale;
  thickness: number;
  table: Table;
  frame: Frame;
}

const drawBar = ({ value, middle }: Bar, { scale, thickness }: BarStyle): Element[] => {
  if (value === null) return [];
  const [start, end] = [scale(Math.min(0, value)), scale(Math.max(0, value))];
  return [
    element('rect', {
      x: toText(start),
      y: toText(middle - thickness / 2),
      width: toText(end - start),
      height: toText(thickness),
    }),
  ];
};

const drawValue = ({ value, middle }: Bar, { scale, table, frame }: BarStyle): Element => {
  const y = middle + toMiddle(frame.fontSize);
  if (value === null) return text({ x: scale(0) + labelGap, y, className: 'chart-missing' }, 'no data');
  const label = formatValue(value, table.unit);
  return value < 0
    ? text({ x: scale(value) - labelGap, y, anchor: 'end' }, label)
    : text({ x: scale(value) + labelGap, y }, label);
};

const toRowScale = (table: Table, layout: RowLayout, frame: Frame): ValueScale => {
  const values = knownValues(table.rows);
  const toRoom = (some: number[]): number =>
    widestFigure(
      some.map((value) => formatValue(value, table.unit)),
      frame.fontSize,
    ) + labelGap;
  const below = values.filter((value) => value < 0);
  const left = layout.left + (below.length > 0 ? toRoom(below) : 0);
  const right = frame.width - toRoom(values.filter((value) => value >= 0));
  return createScale(toBarDomain(values), [left, Math.max(left + shortest, right)]);
};

const toBars = (table: Table, layout: RowLayout, series: number, thickness: number): Bar[] =>
  table.rows.map((row, index) => ({
    value: row.values[series] ?? null,
    middle: (layout.rows[index]?.middle ?? 0) + (series - (table.heads.length - 1) / 2) * (thickness + 1),
  }));

/** One line at zero beside the names, or a piece for each row where the names stand between. */
const drawZero = (layout: RowLayout, x: number, top: number): Element[] =>
  layout.isStacked
    ? layout.rows.map(({ middle }) =>
        segment({
          x1: x,
          y1: middle - layout.bodyHeight / 2 - 2,
          x2: x,
          y2: middle + layout.bodyHeight / 2 + 2,
        }),
      )
    : [segment({ x1: x, y1: top, x2: x, y2: layout.bottom + 4 })];

/** Draws horizontal bars from zero, one row for each point, each with its value at its end. */
export const drawRowBars = (table: Table, frame: Frame): Picture => {
  const title = drawUnitTitle(toUnitTitle(table), frame);
  const thickness = toThickness(table, frame);
  const layout = layOutRows({
    names: table.rows.map((row) => row.short),
    frame,
    top: title.height + 4,
    bodyHeight: table.heads.length * (thickness + 1) - 1,
  });
  const scale = toRowScale(table, layout, frame);
  const style = { scale, thickness, table, frame };
  const groups = table.heads.map(({ number }, series) => ({
    number,
    bars: toBars(table, layout, series, thickness),
  }));
  return {
    height: layout.bottom + 8,
    content: [
      ...title.content,
      drawRowNames(layout, frame),
      ...groups.map(({ number, bars }) =>
        group(
          `chart-bar chart-series-${number}`,
          bars.flatMap((bar) => drawBar(bar, style)),
        ),
      ),
      group('chart-base', drawZero(layout, scale(0), title.height)),
      group(
        'chart-value',
        groups.flatMap(({ bars }) => bars.map((bar) => drawValue(bar, style))),
      ),
    ],
  };
};
