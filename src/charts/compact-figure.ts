import { formatFigure } from '../knowledge/format.ts';
import type { Scale, Unit } from '../knowledge/units.ts';

const scaleSteps: readonly (readonly [factor: number, scale: Scale, abbreviation: string])[] = [
  [1e12, 'trillion', 'tn'],
  [1e9, 'billion', 'bn'],
  [1e6, 'million', 'm'],
  [1e3, 'thousand', 'k'],
];

const factorOf = (scale: Scale | undefined): number =>
  scaleSteps.find(([, name]) => name === scale)?.[0] ?? 1;

/** Lengths of time, points and international dollars are too long to repeat: the words over the chart say them. */
const toPlainUnit = (unit: Unit): Unit =>
  unit.kind === 'duration' ||
  unit.kind === 'percentage-points' ||
  (unit.kind === 'currency' && unit.currency === 'INT')
    ? { kind: 'ratio' }
    : unit;

/** How a group of figures that stand together are shortened. */
export interface CompactStyle {
  /** The figure whose size chooses between k, m, bn and tn: the largest on an axis, or the figure itself. */
  largest: number;
  /** The smallest size that is shortened at all. */
  from: number;
  /** Writes the shortened number in digits. */
  toDigits: (value: number) => string;
}

const isScalable = (unit: Unit): unit is Extract<Unit, { kind: 'currency' | 'count' }> =>
  unit.kind === 'currency' || unit.kind === 'count';

const formatCompact = (value: number, unit: Unit, { largest, from, toDigits }: CompactStyle): string => {
  const plain = toPlainUnit(unit);
  if (!isScalable(plain)) return formatFigure({ value: toDigits(value), unit: plain });
  const own = factorOf(plain.scale);
  const size = Math.abs(largest) * own;
  const step = size < from ? undefined : scaleSteps.find(([factor]) => size >= factor);
  if (value === 0 || step === undefined)
    return formatFigure({ value: toDigits(value * own), unit: { ...plain, scale: undefined } });
  const [factor, scale, abbreviation] = step;
  const text = formatFigure({ value: toDigits((value * own) / factor), unit: { ...plain, scale } });
  return text.replace(` ${scale}`, abbreviation);
};

/** Writes a number without the digits that binary fractions add. */
const toDigits = (value: number): string => String(Number(value.toPrecision(12)));

/**
 * Writes the ticks of an axis, all in the same power of a thousand: `$0`, `$50k`, `$100k`; `0`, `0.5m`, `1m`.
 * Units whose names are long are left to the axis's title.
 */
export const formatTicks = (ticks: number[], unit: Unit): string[] => {
  const largest = Math.max(...ticks.map(Math.abs));
  return ticks.map((tick) => formatCompact(tick, unit, { largest, from: 1e4, toDigits }));
};

const namingKinds: ReadonlySet<Unit['kind']> = new Set(['date', 'version', 'identifier', 'rank']);

const toThreeDigits = (value: number): string => String(Number(value.toPrecision(3)));

const toPlaces = (size: number, unit: Unit): number => {
  if (size >= 1000) return 0;
  return unit.kind === 'currency' || size < 10 ? 2 : 1;
};

/** About three digits tell marks apart; whole thousands below ten thousand and cents below a thousand are kept. */
const toLabelDigits = (value: number, unit: Unit): string => {
  const size = Math.abs(value);
  const places = toPlaces(size, unit);
  return String(size > 0 && size < 0.01 ? Number(value.toPrecision(2)) : Number(value.toFixed(places)));
};

/**
 * Writes a value beside its mark, in about three digits: `$136k`, `12.4k`, `38.1%`, `€91.05`.
 * The exact figure stands in the table under the chart.
 */
export const formatValue = (value: number, unit: Unit): string => {
  if (namingKinds.has(unit.kind)) return formatFigure({ value, unit });
  const isShortened = isScalable(unit) && Math.abs(value) * factorOf(unit.scale) >= 1e4;
  return formatCompact(value, unit, {
    largest: isShortened ? Number(value.toPrecision(3)) : value,
    from: 1e4,
    toDigits: isShortened ? toThreeDigits : (digits) => toLabelDigits(digits, unit),
  });
};
