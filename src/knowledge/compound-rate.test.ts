import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { toCompoundRate } from './compound-rate.ts';

const rate = (growth: string | number, years: number, decimals = 0): bigint =>
  toCompoundRate({ growth: new Fraction(growth), years, decimals });

test('a doubling in ten years is 7.177% a year', () => {
  expect(rate(2, 10, 3)).toBe(7177n);
});

test('a halving in ten years is −6.697% a year', () => {
  expect(rate('0.5', 10, 3)).toBe(-6697n);
});

test('no growth is 0%, and a fall to nothing is −100%', () => {
  expect(rate(1, 7, 2)).toBe(0n);
  expect(rate(0, 7, 2)).toBe(-10000n);
});

test('exact halves are rounded away from zero, above it and below', () => {
  // 1.105² and 0.895²: the rates are exactly 10.5% and −10.5%.
  expect(rate('1.221025', 2)).toBe(11n);
  expect(rate('0.801025', 2)).toBe(-11n);
});

test('the smallest step beside an exact half decides the rounding', () => {
  expect(rate('1.221024999999999999999999999999', 2)).toBe(10n);
  expect(rate('0.801025000000000000000000000001', 2)).toBe(-10n);
});

test('two centuries to six places are computed without loss', () => {
  expect(rate('1.0000000000000000000000000000001', 200, 6)).toBe(0n);
  expect(rate(new Fraction('1.05').pow(200).toFraction(), 200, 6)).toBe(5000000n);
});

test('the rate is within half of its last place: compounding its limits encloses the growth', () => {
  const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
  fc.assert(
    fc.property(
      positive,
      positive,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 6 }),
      (n, d, years, decimals) => {
        const result = toCompoundRate({ growth: new Fraction(n, d), years, decimals });
        // In halves of the last place: (1 + (rate ± ½) / unit)^years · d against n.
        const one = 200n * 10n ** BigInt(decimals);
        const toGrowth = (halves: bigint): bigint => (one + halves) ** BigInt(years) * d;
        const target = n * one ** BigInt(years);
        expect(one + 2n * result - 1n < 0n || toGrowth(2n * result - 1n) <= target).toBe(true);
        expect(toGrowth(2n * result + 1n) >= target).toBe(true);
      },
    ),
  );
});
