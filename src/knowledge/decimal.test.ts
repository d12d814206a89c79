import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divideRounded,
  roundToPlaces,
  roundToSignificant,
  shiftPoint,
  toDecimal,
  toPlainText,
  withoutTrailingZeros,
} from './decimal.ts';

const read = (value: number | string): string => toPlainText(toDecimal(value));

describe('reading a decimal', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    ['-0.00', '0.00'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [-1.5e-10, '-0.00000000015'],
    [0.1 + 0.2, '0.30000000000000004'],
    ['4.80', '4.80'],
    ['+12', '12'],
    ['12345678901234567890.12345678901234567890', '12345678901234567890.12345678901234567890'],
  ])('%s becomes %s', (value, text) => {
    expect(read(value)).toBe(text);
  });

  test.each([NaN, Infinity, '', ' ', '1,000', '1.2.3', '.5', '5.', '0x10', '1e9999', '−5', 'abc'])(
    '%s is refused, with the text that is wrong and how to write it',
    (value) => {
      expect(() => toDecimal(value)).toThrow(RangeError);
      expect(() => toDecimal(value)).toThrow(`"${value}" is not a decimal number: write digits`);
    },
  );

  test('every finite number keeps its value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Plus zero: a minus zero becomes zero.
        expect(Number(read(value))).toBe(value + 0);
      }),
    );
  });
});

test('halves are rounded away from zero, on both sides of it', () => {
  expect([5n, -5n, 15n, -15n, 4n, -4n, 0n].map((dividend) => divideRounded(dividend, 10n))).toEqual([
    1n,
    -1n,
    2n,
    -2n,
    0n,
    0n,
    0n,
  ]);
});

test('a decimal that binary numbers round wrongly is rounded by its digits', () => {
  // (1.005).toFixed(2) is '1.00'.
  expect(toPlainText(roundToPlaces(toDecimal(1.005), 2))).toBe('1.01');
});

test.each([
  ['999999.5', 3, '1000000'],
  ['999499', 3, '999000'],
  ['0.0123456', 3, '0.0123'],
  ['9.995', 3, '10.00'],
  ['-1687890', 3, '-1690000'],
  ['12', 3, '12'],
  ['0', 3, '0'],
])('%s to %i significant digits is %s', (value, count, text) => {
  expect(toPlainText(roundToSignificant(toDecimal(value), count))).toBe(text);
});

test.each([
  ['4.80', '4.8'],
  ['100', '100'],
  ['100.00', '100'],
  ['0.000', '0'],
  ['-0.50', '-0.5'],
])('%s without the zeros at its end is %s', (value, text) => {
  expect(toPlainText(withoutTrailingZeros(toDecimal(value)))).toBe(text);
});

test('moving the point there and back changes nothing but zeros at the end', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -30, max: 30 }),
      (value, power) => {
        const moved = shiftPoint(shiftPoint(toDecimal(value), power), -power);
        expect(withoutTrailingZeros(moved)).toEqual(withoutTrailingZeros(toDecimal(value)));
      },
    ),
  );
});
