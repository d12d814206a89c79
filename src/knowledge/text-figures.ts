import { computeDerived } from './derived.ts';
import type { Derivation, DerivedResult } from './derived.ts';
import type { Figure } from './format.ts';
import type { Unit } from './units.ts';

/** The number of a fact, where it has one. */
export const toFigure = ({
  value,
  unit,
}: {
  value?: number | undefined;
  unit?: Unit | undefined;
}): Figure | undefined => (value === undefined || unit === undefined ? undefined : { value, unit });

/** A figure that a text computes from two facts, named by their ids. */
export interface ComputedFigure extends Omit<Derivation, 'operands'> {
  id: string;
  operands: readonly string[];
}

/** Computes a figure of a text; undefined where an operand is no fact with a value. */
export const computeFigure = (
  { operation, operands, years, decimals }: ComputedFigure,
  findFact: (id: string) => Figure | undefined,
): DerivedResult | undefined => {
  const [first, second] = operands.map(findFact);
  return first === undefined || second === undefined
    ? undefined
    : computeDerived({ operation, operands: [first, second], decimals, years });
};

/** The figure that a text prints under an id: a fact's, or one that the text computes. */
export const findTextFigure = (
  of: string,
  figures: readonly ComputedFigure[],
  findFact: (id: string) => Figure | undefined,
): Figure | undefined => {
  const computed = figures.find(({ id }) => id === of);
  if (computed === undefined) return findFact(of);
  const result = computeFigure(computed, findFact);
  return result?.ok === true ? { value: result.value, unit: result.unit } : undefined;
};
