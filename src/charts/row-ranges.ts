import type { Element } from 'hast';
import { drawHorizontalAxis, toMiddle } from './axes.ts';
import { formatValue } from './compact-figure.ts';
import type { Frame } from './frame.ts';
import { drawRowNames, layOutRows } from './row-layout.ts';
import type { RowLayout } from './row-layout.ts';
import { element, group, segment, text, toText } from './svg.ts';
import type { Picture } from './svg.ts';
import { createRowAxis } from './row-axis.ts';
import type { Row, Table } from './table.ts';
import { widestFigure } from './text-layout.ts';
import { drawUnitTitle, toUnitTitle } from './unit-title.ts';
import { createScale } from './value-axis.ts';
import type { ValueScale } from './value-axis.ts';

const bandHeight = 12;
const markHeight = 20;
/** The axis has at least this length, though labels run over the edge. */
const shortest = 24;

/** The values of a row, from the outside in. */
interface Spread {
  /** The lowest and the highest, where a band lies between them. */
  outer?: [number, number] | undefined;
  band?: [number, number] | undefined;
  middle?: number | undefined;
}

const toPair = (
  one: number | null | undefined,
  other: number | null | undefined,
): [number, number] | undefined =>
  typeof one === 'number' && typeof other === 'number'
    ? [Math.min(one, other), Math.max(one, other)]
    : undefined;

/** Names the values of a row: of three the outer two are a band, of five they are the line through it. */
const toSpread = ({ values }: Row): Spread => {
  const inset = values.length >= 5 ? 1 : 0;
  const middle = values.length % 2 === 1 ? values[(values.length - 1) / 2] : undefined;
  return {
    outer: inset === 1 ? toPair(values[0], values.at(-1)) : undefined,
    band: toPair(values[inset], values.at(-1 - inset)),
    middle: middle ?? undefined,
  };
};

/** One row of the drawing. */
interface RangeRow {
  spread: Spread;
  /** Vertical middle. */
  y: number;
  scale: ValueScale;
}

const drawOuter = ({ spread, y, scale }: RangeRow): Element[] =>
  spread.outer === undefined
    ? []
    : [segment({ x1: scale(spread.outer[0]), y1: y, x2: scale(spread.outer[1]), y2: y })];

const drawBand = ({ spread, y, scale }: RangeRow): Element[] => {
  if (spread.band === undefined) return [];
  const [x, end] = [scale(spread.band[0]), scale(spread.band[1])];
  return [
    element('rect', {
      x: toText(x),
      y: toText(y - bandHeight / 2),
      width: toText(end - x),
      height: String(bandHeight),
    }),
  ];
};

const drawMark = ({ spread, y, scale }: RangeRow): Element[] => {
  if (spread.middle === undefined) return [];
  const x = scale(spread.middle);
  return [segment({ x1: x, y1: y - markHeight / 2, x2: x, y2: y + markHeight / 2 })];
};

const isEmpty = ({ outer, band, middle }: Spread): boolean =>
  outer === undefined && band === undefined && middle === undefined;

/** Prints the middle value at the right edge: beside its row, or on the line of its name where that stands above. */
const drawMiddle = ({ spread }: RangeRow, baseline: number, table: Table, frame: Frame): Element[] => {
  const place = { x: frame.width, y: baseline, anchor: 'end' } as const;
  if (isEmpty(spread)) return [text({ ...place, className: 'chart-missing' }, 'no data')];
  return spread.middle === undefined ? [] : [text(place, formatValue(spread.middle, table.unit))];
};

const toBaseline = (layout: RowLayout, index: number, frame: Frame): number => {
  const row = layout.rows[index];
  if (row === undefined) return 0;
  return layout.isStacked ? row.baseline : row.middle + toMiddle(frame.fontSize);
};

/**
 * Draws for each point a band from low to high, a thin line through it to the outer values where there are five,
 * and a mark at the middle value, which is printed at the right.
 */
export const drawRowRanges = (table: Table, frame: Frame): Picture => {
  const isStacked = frame.name === 'narrow';
  const names = table.rows.map((row) => row.short);
  const spreads = table.rows.map(toSpread);
  const labels = spreads.flatMap(({ middle }) =>
    middle === undefined ? [] : [formatValue(middle, table.unit)],
  );
  const column = widestFigure([...labels, 'no data'], frame.fontSize) + 12;
  const wish = { names, frame, bodyHeight: markHeight, stackedBeside: isStacked ? column : undefined };
  const room = frame.width - layOutRows({ ...wish, top: 0 }).left - (isStacked ? 0 : column);
  const width = Math.max(room, shortest);
  const axis = createRowAxis(table, frame, width);
  const title = drawUnitTitle(toUnitTitle(table, axis), frame);
  const top = title.height + frame.lineHeight + 4;
  const layout = layOutRows({ ...wish, top: top + 4 });
  const scale = createScale(axis.domain, [layout.left + 1, layout.left + width - 2]);
  const rows = spreads.map((spread, index) => ({ spread, y: layout.rows[index]?.middle ?? 0, scale }));
  return {
    height: layout.bottom + 8,
    content: [
      ...title.content,
      ...drawHorizontalAxis(
        { axis, unit: table.unit, scale, frame, isEven: isStacked },
        top,
        layout.bottom + 4,
      ),
      drawRowNames(layout, frame),
      group('chart-range-line', rows.flatMap(drawOuter)),
      group('chart-range-band', rows.flatMap(drawBand)),
      group('chart-range-mark', rows.flatMap(drawMark)),
      group(
        'chart-middle',
        rows.flatMap((row, index) => drawMiddle(row, toBaseline(layout, index, frame), table, frame)),
      ),
    ],
  };
};
