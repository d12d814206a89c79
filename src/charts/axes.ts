import type { Unit } from '../knowledge/units.ts';
import { formatTicks } from './compact-figure.ts';
import type { Frame } from './frame.ts';
import type { PointTick } from './point-ticks.ts';
import { group, segment, text } from './svg.ts';
import type { TextPlace } from './svg.ts';
import type { Element } from 'hast';
import { textWidth } from './text-layout.ts';
import type { ValueAxis, ValueScale } from './value-axis.ts';

/** Half the height of a digit: what centres a line of text on a coordinate. */
export const toMiddle = (fontSize: number): number => fontSize * 0.36;

/** An axis of values and where it is drawn. */
export interface DrawnAxis {
  axis: ValueAxis;
  unit: Unit;
  scale: ValueScale;
  frame: Frame;
  /** Whether the reference line is no stronger than the others, because names stand on it. */
  isEven?: boolean;
}

const toTickLabels = ({ axis, unit }: DrawnAxis): { tick: number; label: string }[] => {
  const labels = formatTicks(axis.ticks, unit);
  return axis.ticks.map((tick, index) => ({ tick, label: labels[index] ?? '' }));
};

const drawGrid = ({ axis, isEven }: DrawnAxis, draw: (value: number) => Element): Element[] => {
  const reference = isEven === true ? undefined : axis.reference;
  const lines = axis.ticks.filter((tick) => tick !== reference).map(draw);
  return [
    group('chart-grid', lines),
    ...(reference === undefined ? [] : [group('chart-base', [draw(reference)])]),
  ];
};

/** Draws a vertical axis of values: names at the left edge, lines across the plot, the reference line stronger. */
export const drawVerticalAxis = (drawn: DrawnAxis, left: number, right: number): Element[] => {
  const { scale, frame } = drawn;
  const names = toTickLabels(drawn).map(({ tick, label }) =>
    text({ x: 0, y: scale(tick) + toMiddle(frame.fontSize) }, label),
  );
  const grid = drawGrid(drawn, (value) =>
    segment({ x1: left, y1: scale(value), x2: right, y2: scale(value) }),
  );
  return [...grid, group('chart-tick', names)];
};

/** Keeps a text that is centred on a coordinate from running over the edges of the drawing. */
const toPlace = (x: number, label: string, { width, fontSize }: Frame): Pick<TextPlace, 'x' | 'anchor'> => {
  const half = textWidth(label, fontSize) / 2;
  if (x - half < 0) return { x: 0 };
  return x + half > width ? { x: width, anchor: 'end' } : { x, anchor: 'middle' };
};

/** Draws a horizontal axis of values: names over the plot, lines down through it, the reference line stronger. */
export const drawHorizontalAxis = (drawn: DrawnAxis, top: number, bottom: number): Element[] => {
  const { scale, frame } = drawn;
  const names = toTickLabels(drawn).map(({ tick, label }) =>
    text({ ...toPlace(scale(tick), label, frame), y: top - 6 }, label),
  );
  const grid = drawGrid(drawn, (value) =>
    segment({ x1: scale(value), y1: top, x2: scale(value), y2: bottom }),
  );
  return [...grid, group('chart-tick', names)];
};

/** Draws the names of points under a plot, each with a short mark. */
export const drawPointAxis = (ticks: PointTick[], y: number, frame: Frame): Element[] => {
  const marks = ticks.map(({ x }) => segment({ x1: x, y1: y, x2: x, y2: y + 5 }));
  const names = ticks.map(({ x, label, full }) =>
    text({ ...toPlace(x, label, frame), y: y + 5 + frame.lineHeight, full }, label),
  );
  return [group('chart-grid', marks), group('chart-tick', names)];
};
