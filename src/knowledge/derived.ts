import Fraction from 'fraction.js';
import { toCompoundRate } from './compound-rate.ts';
import { divideRounded, toPlainText, toScale, toScalePower } from './decimal.ts';
import { findOperandProblem } from './derived-problems.ts';
import { toMachineValue } from './format.ts';
import type { Figure } from './format.ts';
import type { Unit } from './units.ts';

/** The operations that a derived figure can be computed by, each on two operands. */
export const operations = [
  'change',
  'percentage-change',
  'difference',
  'ratio',
  'share',
  'per-year-rate',
] as const;
export type Operation = (typeof operations)[number];

/** What a derived figure is computed from. */
export interface Derivation {
  operation: Operation;
  operands: readonly [Figure, Figure];
  /** Whole years between the operands, for `per-year-rate`. */
  years?: number | undefined;
  /** Decimal places of the result; half is rounded away from zero. */
  decimals: number;
}

/** Why a figure cannot be computed, and what its author can do. */
export interface DerivationProblem {
  problem: string;
  fix: string;
}

export type DerivedResult = { ok: true; value: string; unit: Unit } | ({ ok: false } & DerivationProblem);

const toSmallerScale = (first: Unit, second: Unit): Unit =>
  toScalePower(toScale(second)) < toScalePower(toScale(first)) ? second : first;

/** The unit of one operand less the other. */
const toSubtractedUnit = (first: Unit, second: Unit): Unit => {
  if (first.kind === 'percent') return { kind: 'percentage-points' };
  if (first.kind === 'date') return { kind: 'duration', in: 'year' };
  return toSmallerScale(first, second);
};

const toResultUnit = (operation: Operation, [first, second]: Derivation['operands']): Unit => {
  switch (operation) {
    case 'change':
    case 'difference':
      return toSubtractedUnit(first.unit, second.unit);
    case 'ratio':
      return { kind: 'ratio' };
    case 'percentage-change':
    case 'share':
    case 'per-year-rate':
      return { kind: 'percent' };
  }
};

const toFraction = (figure: Figure): Fraction => new Fraction(toMachineValue(figure));

const compute = (
  operation: Exclude<Operation, 'per-year-rate'>,
  [first, second]: [Fraction, Fraction],
): Fraction => {
  switch (operation) {
    case 'change':
      return second.sub(first);
    case 'difference':
      return first.sub(second);
    case 'ratio':
      return first.div(second);
    case 'share':
      return first.div(second).mul(100);
    case 'percentage-change':
      return second.sub(first).div(first).mul(100);
  }
};

/** The result in units of ten to the power of −`decimals`; a rate without years was refused before. */
const toRoundedDigits = ({ operation, operands, years = 1, decimals }: Derivation, unit: Unit): bigint => {
  const [first, second] = [toFraction(operands[0]), toFraction(operands[1])];
  if (operation === 'per-year-rate') return toCompoundRate({ growth: second.div(first), years, decimals });
  const result = compute(operation, [first, second]);
  const scale = 10n ** BigInt(toScalePower(toScale(unit)));
  return divideRounded(result.s * result.n * 10n ** BigInt(decimals), result.d * scale);
};

/**
 * Computes a figure from two others with exact arithmetic, rounded once: half away from zero, to `decimals` places.
 *
 * change = second − first; difference = first − second; both of per cent give percentage points, both of years a duration.
 * percentage-change = (second − first) / first; share = first / second; per-year-rate = the compound rate over `years`;
 * these three are in per cent. ratio = first / second. Operands stated in different scales are reconciled, and a
 * change or a difference is then stated in the smaller of the two.
 *
 * @returns the value with exactly `decimals` decimal places and its unit, or what is wrong with the operands.
 * @throws RangeError where an operand's value is not a finite decimal number.
 */
export const computeDerived = (derivation: Derivation): DerivedResult => {
  const problem = findOperandProblem(derivation);
  if (problem !== undefined) return { ok: false, ...problem };
  const unit = toResultUnit(derivation.operation, derivation.operands);
  const digits = toRoundedDigits(derivation, unit);
  return { ok: true, value: toPlainText({ digits, places: derivation.decimals }), unit };
};

const descriptions: Readonly<Record<Operation, string>> = {
  change: 'change from the first to the second',
  'percentage-change': 'percentage change from the first to the second',
  difference: 'the first less the second',
  ratio: 'the first divided by the second',
  share: 'the first as a percentage of the second',
  'per-year-rate': 'compound yearly rate of change from the first to the second',
};

/** Says in words what an operation does with its two operands. */
export const describeOperation = (operation: Operation): string => descriptions[operation];
