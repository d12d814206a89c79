import type { Element } from 'hast';
import { toMiddle } from './axes.ts';
import type { Frame } from './frame.ts';
import { spread } from './spread.ts';
import type { Bounds } from './spread.ts';
import { element, group, segment, text } from './svg.ts';
import { textWidth, widestFigure, wrapText } from './text-layout.ts';

/** The name and the last value of a line, laid out. */
export interface LineLabel {
  lines: string[];
  value: string;
  /** Whether the value stands under the name and not after it. */
  isStacked: boolean;
  full?: string | undefined;
  width: number;
  height: number;
}

/** Lays out a line's name, in at most three lines, and its last value. */
export const toLineLabel = (name: string, value: string, frame: Frame): LineLabel => {
  const { fontSize, lineHeight } = frame;
  const room = { width: frame.width * (frame.name === 'wide' ? 0.25 : 0.31), fontSize, lines: 3 };
  const { lines, full } = wrapText(name, room);
  const valueWidth = widestFigure([value], fontSize);
  const joined = textWidth(`${lines.at(-1) ?? ''} `, fontSize) + valueWidth;
  const isStacked = lines.length > 0 && joined > room.width;
  const widths = [...lines.map((line) => textWidth(line, fontSize)), isStacked ? valueWidth : joined];
  const height = (lines.length === 0 ? 1 : lines.length + (isStacked ? 1 : 0)) * lineHeight;
  return { lines, value, isStacked, full, width: Math.max(...widths), height };
};

const toTextLines = ({ lines, value, isStacked }: LineLabel): (Element | string)[][] => {
  const figure = element('tspan', { className: ['chart-value'] }, value);
  if (lines.length === 0) return [[figure]];
  if (isStacked) return [...lines.map((line) => [line]), [figure]];
  return lines.map((line, index) => (index === lines.length - 1 ? [`${line} `, figure] : [line]));
};

/** Where a line ends, and its label. */
export interface LineEnd {
  seriesNumber: number;
  label: LineLabel;
  x: number;
  y: number;
}

const drawLeader = (end: LineEnd, x: number, y: number): Element[] =>
  Math.abs(y - end.y) < 3 && x - end.x < 16
    ? []
    : [group('chart-leader', [segment({ x1: end.x + 5, y1: end.y, x2: x - 3, y2: y })])];

const drawLabel = (end: LineEnd, x: number, centre: number, frame: Frame): Element => {
  const { label } = end;
  const top = centre - label.height / 2 + frame.lineHeight / 2 + toMiddle(frame.fontSize);
  const lines = toTextLines(label).map((parts, index) =>
    text({ x, y: top + index * frame.lineHeight, full: index === 0 ? label.full : undefined }, ...parts),
  );
  return group(`chart-series-${end.seriesNumber}`, [...drawLeader(end, x, centre), ...lines]);
};

/** Draws the labels at the right end of lines, moved apart, with a thin line to each that had to move. */
export const drawLineLabels = (ends: LineEnd[], x: number, bounds: Bounds, frame: Frame): Element => {
  const wishes = ends.map((end) => ({ centre: end.y, height: end.label.height }));
  const centres = spread(wishes, bounds);
  return group(
    'chart-label',
    ends.map((end, index) => drawLabel(end, x, centres[index] ?? end.y, frame)),
  );
};
