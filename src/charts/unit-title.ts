import { describeUnit } from '../knowledge/format.ts';
import type { Unit } from '../knowledge/units.ts';
import type { Frame } from './frame.ts';
import { group, text } from './svg.ts';
import type { Picture } from './svg.ts';
import type { Table } from './table.ts';
import { formatTicks } from './compact-figure.ts';
import { wrapText } from './text-layout.ts';
import type { ValueAxis } from './value-axis.ts';

// Ticks carry the scale ("$4m"), so the words need not.
const withoutScale = (unit: Unit): Unit =>
  unit.kind === 'currency' || unit.kind === 'count' ? { ...unit, scale: undefined } : unit;

const toSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Says where an axis begins that a reader would expect to begin at zero. */
const toWarning = (unit: Unit, axis: ValueAxis | undefined): string => {
  if (axis === undefined || axis.reference !== undefined || unit.kind === 'date') return '';
  const [start] = formatTicks([axis.domain[0]], unit);
  return `; the axis begins at ${start}`;
};

/** Says what the figures of a chart are measured in. */
export const toUnitWords = ({ unit, of }: Pick<Table, 'unit' | 'of'>): string =>
  describeUnit(withoutScale(unit), of);

/** Returns the words over a chart: the unit, and where the axis begins if that is not where a reader would think. */
export const toUnitTitle = (table: Table, axis?: ValueAxis): string =>
  `${toSentence(toUnitWords(table))}${toWarning(table.unit, axis)}`;

/** Prints the words over a chart, in at most three lines; the picture's height is the room that they take. */
export const drawUnitTitle = (words: string, frame: Frame): Picture => {
  const { lines, full } = wrapText(words, { width: frame.width, fontSize: frame.fontSize, lines: 3 });
  const content = lines.map((line, index) =>
    text(
      {
        x: 0,
        y: frame.fontSize + index * frame.lineHeight,
        full: index === lines.length - 1 ? full : undefined,
      },
      line,
    ),
  );
  return { height: lines.length * frame.lineHeight + 8, content: [group('chart-unit', content)] };
};
