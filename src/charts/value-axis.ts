import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import type { Unit } from '../knowledge/units.ts';

/** Where an axis of values begins and ends, and the round values that it names. */
export interface ValueAxis {
  domain: [low: number, high: number];
  ticks: number[];
  /** A value that the reader measures from: zero, or the base of an index. */
  reference?: number | undefined;
}

/** What an axis is made for. */
export interface AxisWish {
  values: number[];
  unit: Unit;
  /** About how many ticks. */
  count: number;
  /** Ends the axis at the farthest value, where else it would end at a round one. */
  endsWithData?: boolean;
}

/** Units of which zero is not "none of it": nothing is lost by leaving it out. */
const withoutZero: ReadonlySet<Unit['kind']> = new Set(['index', 'date', 'version', 'identifier', 'rank']);

// Below a third of the height a line is too flat to read; above it, zero tells how large a change is.
const leastShare = 1 / 3;

/** Tells whether two values differ by no more than the noise of binary fractions. */
const areLevel = (low: number, high: number): boolean =>
  high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));

const startsAtZero = (low: number, high: number, unit: Unit): boolean => {
  if (withoutZero.has(unit.kind)) return false;
  const farther = Math.max(Math.abs(low), Math.abs(high));
  return areLevel(low, high) || (high - low) / farther >= leastShare;
};

/** Returns the value of an index at its base: 100 for `1 February 2020 = 100`. */
const baseOfIndex = (unit: Unit): number | undefined => {
  if (unit.kind !== 'index') return undefined;
  const [, digits] = /=\s*(\d+(?:\.\d+)?)/.exec(unit.base) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

// Equal values have no extent: they get one that begins or ends at zero.
const widen = (low: number, high: number): [number, number] => {
  if (!areLevel(low, high)) return [low, high];
  return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
};

/**
 * Chooses an axis for marks whose place is read and not their length: lines, dots, ranges.
 *
 * It begins at zero, except for an index (where it holds the base instead) and for names such as years, and where the
 * figures would then fill less than a third of it. Bars are read by their length and always begin at zero.
 */
export const createValueAxis = ({ values, unit, count, endsWithData = false }: AxisWish): ValueAxis => {
  const [low = 0, high = 1] = extent(values);
  const base = baseOfIndex(unit);
  const anchors = base !== undefined ? [base] : startsAtZero(low, high, unit) ? [0] : [];
  const [near, far] = widen(Math.min(low, ...anchors), Math.max(high, ...anchors));
  const scale = scaleLinear().domain([near, far]).nice(count);
  const [start = 0, end = 1] = scale.domain();
  const domain: ValueAxis['domain'] = endsWithData ? [near < 0 ? near : start, far] : [start, end];
  const reference = base ?? (domain[0] <= 0 && domain[1] >= 0 ? 0 : undefined);
  const ticks = scale.ticks(count).filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return { domain, ticks, reference };
};

/** The function that places a value on an axis. */
export type ValueScale = ScaleLinear<number, number>;

/** Places values along a length; `range` gives the places of the domain's ends. */
export const createScale = (domain: [number, number], range: [number, number]): ValueScale =>
  scaleLinear().domain(domain).range(range);

/** Returns the extent of bars, which always holds zero. */
export const toBarDomain = (values: number[]): [number, number] => {
  const [low = 0, high = 1] = extent([0, ...values]);
  return widen(low, high);
};
