import { toDecimal } from './decimal.ts';
import type { Derivation, DerivationProblem, Operation } from './derived.ts';
import { describeUnit } from './describe-unit.ts';
import type { Unit, UnitKind } from './units.ts';

const withoutScale = (unit: Unit): Unit =>
  unit.kind === 'currency' || unit.kind === 'count' ? { ...unit, scale: undefined } : unit;

/** Compared in words, so that a message which names two units always names two different ones. */
const toMeasure = (unit: Unit): string => describeUnit(withoutScale(unit));

const findUnitProblem = ({ operands: [first, second] }: Derivation): DerivationProblem | undefined => {
  const [one, other] = [toMeasure(first.unit), toMeasure(second.unit)];
  if (first.unit.kind === second.unit.kind && one === other) return undefined;
  const areIndices = first.unit.kind === 'index' && second.unit.kind === 'index';
  return {
    problem: `The operands are measured in different units: the first in “${one}”, the second in “${other}”.`,
    fix: areIndices
      ? 'Indices can be compared only on one base: choose two facts whose index has the same base.'
      : 'Choose two facts that are measured in the same unit.',
  };
};

const namingNouns: Readonly<Partial<Record<UnitKind, string>>> = {
  version: 'a version',
  identifier: 'an identifier',
  rank: 'a rank',
};

const isSubtraction = (operation: Operation): boolean => operation === 'change' || operation === 'difference';

const findKindProblem = ({ operation, operands: [{ unit }] }: Derivation): DerivationProblem | undefined => {
  const noun = namingNouns[unit.kind];
  if (noun !== undefined)
    return {
      problem: `The operands are each ${noun}, which names or orders and does not measure: \`${operation}\` of two means nothing.`,
      fix: 'Place both facts in the sentence, and delete this derived figure.',
    };
  if (unit.kind === 'date' && !isSubtraction(operation))
    return {
      problem: `The operands are years of the calendar, of which \`${operation}\` means nothing.`,
      fix: 'Use `change` for the years from the first to the second.',
    };
  return undefined;
};

const findDivisorProblem = ({ operation, operands }: Derivation): DerivationProblem | undefined => {
  if (isSubtraction(operation)) return undefined;
  const divisor = operation === 'ratio' || operation === 'share' ? 1 : 0;
  if (toDecimal(operands[divisor].value).digits !== 0n) return undefined;
  const [name, otherName] = divisor === 0 ? ['first', 'second'] : ['second', 'first'];
  return {
    problem: `\`${operation}\` divides by the ${name} operand, which is zero.`,
    fix: `Use \`change\`, or choose a fact that is not zero as the ${name} operand (is it in the ${otherName}’s place?).`,
  };
};

/** A rate from below zero turns its sign round: from −5 to 5 would "fall by 200%". */
const findSignProblem = ({
  operation,
  operands: [first, second],
}: Derivation): DerivationProblem | undefined => {
  const isNegative = ({ value }: { value: number | string }): boolean => toDecimal(value).digits < 0n;
  const isRate = operation === 'percentage-change' || operation === 'per-year-rate';
  if (!isRate || (!isNegative(first) && !(operation === 'per-year-rate' && isNegative(second))))
    return undefined;
  return {
    problem: `\`${operation}\` has no meaning for a value below zero, and the ${isNegative(first) ? 'first' : 'second'} operand is.`,
    fix: 'Use `change`, which gives the difference in the operands’ own unit.',
  };
};

const mostYears = 200;

const findYearsProblem = ({ operation, years }: Derivation): DerivationProblem | undefined => {
  if (operation !== 'per-year-rate') return undefined;
  if (years === undefined)
    return {
      problem: '`per-year-rate` needs the number of years between the operands.',
      fix: 'Add `years: N`: the year of the second operand less the year of the first.',
    };
  if (Number.isInteger(years) && years >= 1 && years <= mostYears) return undefined;
  return {
    problem: `\`years\` is ${years}; a compound rate is computed over a whole number of years from 1 to ${mostYears}.`,
    fix: 'Choose facts that lie whole years apart, or use `percentage-change` and name both dates in the sentence.',
  };
};

/** Finds the first reason why two figures cannot be computed with; `undefined` where they can. */
export const findOperandProblem = (derivation: Derivation): DerivationProblem | undefined =>
  findUnitProblem(derivation) ??
  findKindProblem(derivation) ??
  findDivisorProblem(derivation) ??
  findSignProblem(derivation) ??
  findYearsProblem(derivation);
