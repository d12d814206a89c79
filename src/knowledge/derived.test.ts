import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDerived, describeOperation, operations } from './derived.ts';
import type { Operation } from './derived.ts';
import type { Figure } from './format.ts';
import type { Unit } from './units.ts';

const usd: Unit = { kind: 'currency', currency: 'USD', per: 'year' };
const percent: Unit = { kind: 'percent' };
const count: Unit = { kind: 'count' };
const date: Unit = { kind: 'date' };

interface Case {
  first: number | string;
  second: number | string;
  unit: Unit;
  decimals?: number;
  years?: number;
}

const compute = (operation: Operation, { first, second, unit, decimals = 0, years }: Case) =>
  computeDerived({
    operation,
    operands: [
      { value: first, unit },
      { value: second, unit },
    ],
    decimals,
    years,
  });

describe('an operation', () => {
  test('change takes the first from the second and keeps the unit', () => {
    expect(compute('change', { first: 133080, second: 135980, unit: usd })).toEqual({
      ok: true,
      value: '2900',
      unit: usd,
    });
  });

  test('difference takes the second from the first', () => {
    expect(compute('difference', { first: 133080, second: 135980, unit: usd })).toMatchObject({
      value: '-2900',
    });
  });

  test.each(['change', 'difference'] as const)('%s of two shares is in percentage points', (operation) => {
    const unit = { kind: 'percentage-points' };
    expect(compute(operation, { first: 10, second: 10, unit: percent })).toMatchObject({ value: '0', unit });
  });

  test('change of two years of the calendar is a length of time', () => {
    const result = compute('change', { first: 2012, second: 2026, unit: date });
    expect(result).toEqual({ ok: true, value: '14', unit: { kind: 'duration', in: 'year' } });
  });

  test('percentage-change divides by the first', () => {
    const result = compute('percentage-change', { first: 80, second: 100, unit: count, decimals: 1 });
    expect(result).toEqual({ ok: true, value: '25.0', unit: percent });
  });

  test('ratio divides the first by the second', () => {
    const result = compute('ratio', { first: 10, second: 4, unit: count, decimals: 1 });
    expect(result).toEqual({ ok: true, value: '2.5', unit: { kind: 'ratio' } });
  });

  test('share is the first in per cent of the second', () => {
    const result = compute('share', { first: 1, second: 3, unit: count, decimals: 6 });
    expect(result).toEqual({ ok: true, value: '33.333333', unit: percent });
  });

  test('per-year-rate compounds', () => {
    const result = compute('per-year-rate', { first: 100, second: 200, unit: count, decimals: 2, years: 10 });
    expect(result).toEqual({ ok: true, value: '7.18', unit: percent });
  });

  test.each(operations)('%s is said in words that name both operands', (operation) => {
    expect(describeOperation(operation)).toMatch(/the first.*the second/);
  });
});

describe('arithmetic', () => {
  test('is of decimals and not of binary fractions', () => {
    // 0.3 − 0.1 is 0.19999999999999998 in binary.
    expect(compute('change', { first: 0.1, second: 0.3, unit: usd, decimals: 6 })).toMatchObject({
      value: '0.200000',
    });
    expect(compute('difference', { first: 1.005, second: 0, unit: usd, decimals: 2 })).toMatchObject({
      value: '1.01',
    });
  });

  test('rounds half away from zero on both sides', () => {
    expect(compute('change', { first: 0, second: 2.5, unit: usd })).toMatchObject({ value: '3' });
    expect(compute('change', { first: 2.5, second: 0, unit: usd })).toMatchObject({ value: '-3' });
  });

  test('gives no minus zero', () => {
    expect(compute('change', { first: 0.2, second: 0, unit: usd, decimals: 0 })).toMatchObject({
      value: '0',
    });
  });

  test('is exact for very large and very small values', () => {
    expect(compute('change', { first: 1, second: 1e21, unit: count })).toMatchObject({
      value: '999999999999999999999',
    });
    expect(compute('ratio', { first: 1e-7, second: 1e21, unit: count, decimals: 6 })).toMatchObject({
      value: '0.000000',
    });
  });

  const decimal = fc.double({ min: -1e9, max: 1e9, noNaN: true });

  test('change there and change back are opposite', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 6 }), (first, second, decimals) => {
        const there = compute('change', { first, second, unit: usd, decimals });
        const back = compute('change', { first: second, second: first, unit: usd, decimals });
        expect(there.ok && back.ok && Number(there.value) + Number(back.value)).toBe(0);
      }),
    );
  });

  test('change and difference are opposite', () => {
    fc.assert(
      fc.property(decimal, decimal, (first, second) => {
        const change = compute('change', { first, second, unit: usd, decimals: 3 });
        const difference = compute('difference', { first, second, unit: usd, decimals: 3 });
        expect(change.ok && difference.ok && Number(change.value) + Number(difference.value)).toBe(0);
      }),
    );
  });

  test('over one year the compound rate is the percentage change', () => {
    const above = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(above, above, fc.integer({ min: 0, max: 6 }), (first, second, decimals) => {
        const given = { first, second, unit: count, decimals };
        expect(compute('per-year-rate', { ...given, years: 1 })).toEqual(compute('percentage-change', given));
      }),
    );
  });

  test('the result has exactly the decimal places that were asked for', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 1, max: 6 }), (first, second, decimals) => {
        const result = compute('change', { first, second, unit: usd, decimals });
        expect(result.ok && result.value.split('.')[1]?.length).toBe(decimals);
      }),
    );
  });
});

describe('operands in different scales', () => {
  const operands: readonly [Figure, Figure] = [
    { value: 1.2, unit: { kind: 'currency', currency: 'USD', scale: 'billion' } },
    { value: 900, unit: { kind: 'currency', currency: 'USD', scale: 'million' } },
  ];

  test('give a change in the smaller of the two', () => {
    const unit = { kind: 'currency', currency: 'USD', scale: 'million' };
    expect(computeDerived({ operation: 'change', operands, decimals: 0 })).toEqual({
      ok: true,
      value: '-300',
      unit,
    });
  });

  test('give the ratio of the amounts that they stand for', () => {
    expect(computeDerived({ operation: 'ratio', operands, decimals: 2 })).toMatchObject({ value: '1.33' });
  });
});
