import { describe, expect, test } from 'vitest';
import { findOperandProblem } from './derived-problems.ts';
import { computeDerived, operations } from './derived.ts';
import type { Derivation, Operation } from './derived.ts';
import type { Unit } from './units.ts';

interface Case {
  units: readonly [Unit, Unit];
  values?: readonly [number, number];
  years?: number;
}

const derive = (operation: Operation, { units, values = [1, 2], years }: Case): Derivation => ({
  operation,
  operands: [
    { value: values[0], unit: units[0] },
    { value: values[1], unit: units[1] },
  ],
  years,
  decimals: 0,
});

const findProblem = (operation: Operation, options: Case) => findOperandProblem(derive(operation, options));

const twice = (unit: Unit): readonly [Unit, Unit] => [unit, unit];
const counts = twice({ kind: 'count' });

describe('operands in different units', () => {
  test('are refused, and both units are said', () => {
    const units = [
      { kind: 'currency', currency: 'USD', per: 'year' },
      { kind: 'currency', currency: 'EUR', per: 'year' },
    ] as const;
    expect(findProblem('ratio', { units })?.problem).toBe(
      'The operands are measured in different units: the first in “US dollars a year”, the second in “euros a year”.',
    );
  });

  test.each<[Unit, Unit]>([
    [{ kind: 'percent' }, { kind: 'percentage-points' }],
    [
      { kind: 'currency', currency: 'USD', per: 'year' },
      { kind: 'currency', currency: 'USD', per: 'hour' },
    ],
    [{ kind: 'count' }, { kind: 'count', per: 'year' }],
    [
      { kind: 'duration', in: 'day' },
      { kind: 'duration', in: 'hour' },
    ],
    [
      { kind: 'score', scale: 'CVSS' },
      { kind: 'score', scale: 'DB-Engines score' },
    ],
    [{ kind: 'score', scale: 'rank' }, { kind: 'rank' }],
  ])('%o and %o are not compared', (...units) => {
    expect(findProblem('change', { units })?.problem).toContain('different units');
  });

  test('that are indices are told to share a base', () => {
    const units = [
      { kind: 'index', base: '1 February 2020 = 100' },
      { kind: 'index', base: 'December 2000 = 100' },
    ] as const;
    const found = findProblem('change', { units });
    expect(found?.problem).toContain('1 February 2020 = 100');
    expect(found?.problem).toContain('December 2000 = 100');
    expect(found?.fix).toContain('same base');
  });

  test('that differ only in scale are compared', () => {
    const units = [{ kind: 'count', scale: 'million' }, { kind: 'count' }] as const;
    expect(findProblem('change', { units })).toBeUndefined();
  });
});

describe('numbers that name', () => {
  test.each(['version', 'identifier', 'rank'] as const)(
    'of kind %s are refused by every operation',
    (kind) => {
      for (const operation of operations)
        expect(findProblem(operation, { units: twice({ kind }), years: 1 })?.problem).toContain(kind);
    },
  );

  test('years of the calendar can be subtracted, and nothing else', () => {
    const allowed = operations.filter(
      (operation) => findProblem(operation, { units: twice({ kind: 'date' }), years: 1 }) === undefined,
    );
    expect(allowed).toEqual(['change', 'difference']);
  });
});

describe('division by zero', () => {
  test.each(['percentage-change', 'per-year-rate'] as const)('is refused for %s from zero', (operation) => {
    expect(findProblem(operation, { units: counts, values: [0, 1], years: 1 })?.problem).toContain(
      'first operand, which is zero',
    );
    expect(findProblem(operation, { units: counts, values: [1, 0], years: 1 })).toBeUndefined();
  });

  test.each(['ratio', 'share'] as const)('is refused for a %s of zero', (operation) => {
    expect(findProblem(operation, { units: counts, values: [1, -0] })?.problem).toContain(
      'second operand, which is zero',
    );
    expect(findProblem(operation, { units: counts, values: [0, 1] })).toBeUndefined();
  });
});

test('a rate from below zero is refused, because its sign would mislead', () => {
  expect(findProblem('percentage-change', { units: counts, values: [-5, 5] })?.fix).toContain('`change`');
  expect(findProblem('per-year-rate', { units: counts, values: [5, -5], years: 2 })?.problem).toContain(
    'second operand',
  );
  expect(findProblem('percentage-change', { units: counts, values: [5, -5] })).toBeUndefined();
});

describe('the years of a rate', () => {
  test('must be given', () => {
    expect(findProblem('per-year-rate', { units: counts })?.fix).toContain('years: N');
  });

  test.each([0, -1, 2.5, 201, NaN, Infinity])('cannot be %s', (years) => {
    const found = findProblem('per-year-rate', { units: counts, years });
    expect(found?.problem).toContain(`\`years\` is ${years}`);
    expect(found?.fix).toContain('whole years apart');
  });

  test.each([1, 200])('can be %s', (years) => {
    expect(findProblem('per-year-rate', { units: counts, years })).toBeUndefined();
  });
});

test('a problem is handed on as the result, with its fix', () => {
  const result = computeDerived(derive('ratio', { units: counts, values: [1, 0] }));
  expect(result).toMatchObject({ ok: false, problem: expect.any(String), fix: expect.any(String) });
});
