import type { Element } from 'hast';
import { toMiddle } from './axes.ts';
import type { Frame } from './frame.ts';
import { group, text } from './svg.ts';
import { widestText, wrapText } from './text-layout.ts';
import type { WrappedText } from './text-layout.ts';

/** What the rows of a chart need. */
export interface RowWish {
  names: string[];
  frame: Frame;
  /** Where the first row may begin. */
  top: number;
  /** Height of what is drawn in each row. */
  bodyHeight: number;
  /** Puts the names over the bodies whatever their length, and keeps so much free to the right of each. */
  stackedBeside?: number | undefined;
}

/** The rows of a chart, one under the other, each with its name. */
export interface RowLayout {
  /** Where the bodies may begin. */
  left: number;
  bodyHeight: number;
  bottom: number;
  /** Whether the names stand over the bodies. */
  isStacked: boolean;
  rows: {
    name: WrappedText;
    /** First baseline of the name. */
    baseline: number;
    /** Vertical middle of the body. */
    middle: number;
  }[];
}

const nameGap = 10;

interface NameColumn {
  names: WrappedText[];
  width: number;
}

const toColumn = ({ names, frame }: RowWish, most: number): NameColumn => {
  const { fontSize } = frame;
  const width = Math.min(most, widestText(names, fontSize) + 1);
  return { names: names.map((name) => wrapText(name, { width, fontSize, lines: 2 })), width };
};

const isWhole = ({ names }: NameColumn): boolean => names.every((name) => name.full === undefined);

const layOutBeside = (wish: RowWish, { names, width }: NameColumn): RowLayout => {
  const { frame, bodyHeight } = wish;
  let y = wish.top;
  const rows = names.map((name) => {
    const textHeight = name.lines.length * frame.lineHeight;
    const height = Math.max(bodyHeight, textHeight);
    const middle = y + height / 2;
    const baseline = middle - textHeight / 2 + frame.lineHeight / 2 + toMiddle(frame.fontSize);
    y += height + frame.rowGap;
    return { name, middle, baseline };
  });
  return { left: width + nameGap, bodyHeight, bottom: y - frame.rowGap, isStacked: false, rows };
};

const layOutOver = (wish: RowWish, { names }: NameColumn): RowLayout => {
  const { frame, bodyHeight } = wish;
  let y = wish.top;
  const rows = names.map((name) => {
    const textHeight = name.lines.length * frame.lineHeight + 3;
    const row = { name, baseline: y + frame.fontSize, middle: y + textHeight + bodyHeight / 2 };
    y += textHeight + bodyHeight + frame.stackedGap;
    return row;
  });
  return { left: 0, bodyHeight, bottom: y - frame.stackedGap, isStacked: true, rows };
};

/**
 * Places the rows of a chart, their names to the left in at most two lines.
 * Where a name would have to be cut on a narrow drawing, the names stand over their rows, with the whole width.
 */
export const layOutRows = (wish: RowWish): RowLayout => {
  const { frame, stackedBeside } = wish;
  const column = toColumn(wish, frame.width * frame.nameShare);
  if (stackedBeside !== undefined || (frame.name === 'narrow' && !isWhole(column)))
    return layOutOver(wish, toColumn(wish, frame.width - (stackedBeside ?? 0)));
  return layOutBeside(wish, isWhole(column) ? column : toColumn(wish, frame.width / 2));
};

/** Draws the names of rows from the left edge, where the words over the chart begin too. */
export const drawRowNames = ({ rows }: RowLayout, frame: Frame): Element => {
  const names = rows.flatMap(({ name, baseline }) =>
    name.lines.map((line, index) =>
      text({ x: 0, y: baseline + index * frame.lineHeight, full: index === 0 ? name.full : undefined }, line),
    ),
  );
  return group('chart-name', names);
};
