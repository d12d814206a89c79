import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFigure, toMachineValue } from './format.ts';
import type { Figure, FigureForm } from './format.ts';
import type { Currency, Scale, Unit } from './units.ts';

const money = (currency: Currency, scale?: Scale): Unit => ({ kind: 'currency', currency, scale });
const count = (scale?: Scale): Unit => ({ kind: 'count', scale });
const index: Unit = { kind: 'index', base: '1 February 2020 = 100' };
const percent: Unit = { kind: 'percent' };

const print = (value: Figure['value'], unit: Unit, form?: FigureForm): string =>
  formatFigure({ value, unit }, { form });

describe('an amount of a currency', () => {
  test.each<[number | string, Currency, string]>([
    [135980, 'USD', '$135,980'],
    [52.5, 'EUR', '€52.50'],
    [650, 'GBP', '£650'],
    ['650.00', 'GBP', '£650'],
    [48.08, 'CAD', 'CA$48.08'],
    [2208, 'AUD', 'A$2,208'],
    [120000, 'CHF', 'CHF 120,000'],
    [1500000, 'INR', '₹1,500,000'],
    [5000, 'JPY', '¥5,000'],
    [12000, 'PLN', 'PLN 12,000'],
    [9000, 'BRL', 'R$9,000'],
    [50000, 'INT', '50,000 international dollars'],
    [1, 'INT', '1 international dollar'],
    [0.700862, 'XXX', '0.700862'],
    [4.8, 'XXX', '4.8'],
    [4.8, 'USD', '$4.80'],
    [0.0004, 'USD', '$0.0004'],
    [-5, 'USD', '−$5'],
    [-1234.5, 'CHF', '−CHF 1,234.50'],
    [0, 'USD', '$0'],
    [-0, 'USD', '$0'],
    [1e-7, 'USD', '$0.0000001'],
    [1e21, 'USD', '$1,000,000,000,000,000,000,000'],
    ['0.30', 'USD', '$0.30'],
  ])('%s %s is printed as %s', (value, currency, text) => {
    expect(print(value, money(currency))).toBe(text);
  });

  test('keeps the digits and the word of its scale', () => {
    expect(print(4.88, money('USD', 'million'))).toBe('$4.88 million');
    expect(print('4.80', money('USD', 'million'))).toBe('$4.80 million');
    expect(print(-1.2, money('EUR', 'trillion'))).toBe('−€1.2 trillion');
    expect(print(2, money('INT', 'billion'))).toBe('2 billion international dollars');
  });

  test('does not print the period that it is paid for', () => {
    expect(print(135980, { kind: 'currency', currency: 'USD', per: 'year' })).toBe('$135,980');
  });
});

describe('each other unit', () => {
  test.each<[number | string, Unit, string]>([
    [13.1, percent, '13.1%'],
    ['13.0', percent, '13.0%'],
    [-36, percent, '−36%'],
    [1200, percent, '1,200%'],
    [5.9, { kind: 'percentage-points' }, '5.9 percentage points'],
    [1, { kind: 'percentage-points' }, '1 percentage point'],
    [-1, { kind: 'percentage-points' }, '−1 percentage point'],
    ['1.0', { kind: 'percentage-points' }, '1.0 percentage points'],
    [0, { kind: 'percentage-points' }, '0 percentage points'],
    [1687890, count(), '1,687,890'],
    [36.5, count('million'), '36.5 million'],
    [97.69231, index, '97.7'],
    [100, index, '100'],
    [99.98, index, '100.0'],
    [0.973, { kind: 'index', base: '2015 = 1' }, '0.97'],
    [194, { kind: 'duration', in: 'day' }, '194 days'],
    [1, { kind: 'duration', in: 'day' }, '1 day'],
    [1.5, { kind: 'duration', in: 'hour' }, '1.5 hours'],
    [3, { kind: 'ratio' }, '3'],
    [2.5, { kind: 'ratio' }, '2.5'],
    [4, { kind: 'rank' }, '4'],
    [1182.46, { kind: 'score', scale: 'DB-Engines score' }, '1,182.46'],
    [64, { kind: 'size', in: 'MiB' }, '64 MiB'],
    [128, { kind: 'size', in: 'bit' }, '128 bits'],
    [1, { kind: 'size', in: 'byte' }, '1 byte'],
    [18, { kind: 'version' }, '18'],
    ['3.10', { kind: 'version' }, '3.10'],
    [8259, { kind: 'identifier' }, '8259'],
    [2026, { kind: 'date' }, '2026'],
  ])('%s in %o is printed as %s', (value, unit, text) => {
    expect(print(value, unit)).toBe(text);
  });
});

test('the magnitude has no sign, and nothing else is different', () => {
  expect(print(-36, percent, 'magnitude')).toBe('36%');
  expect(print(-4.8, money('USD'), 'magnitude')).toBe('$4.80');
  expect(print(36, percent, 'magnitude')).toBe('36%');
});

describe('a rounded figure', () => {
  test.each<[number | string, Unit, string]>([
    [1687890, count(), '1.69 million'],
    ['999999.5', count(), '1 million'],
    [999499, count(), '999,000'],
    [-1687890, count(), '−1.69 million'],
    [1234, count(), '1,230'],
    [36.54, count('million'), '36.5 million'],
    [1250, count('thousand'), '1.25 million'],
    [436, count('thousand'), '436,000'],
    [1200, money('USD', 'million'), '$1.2 billion'],
    [1e21, count(), '1,000,000,000 trillion'],
    [135980, money('USD'), '$136,000'],
    [48.08, money('CAD'), 'CA$48'],
    [4.806, money('USD'), '$4.81'],
    [9.996, money('USD'), '$10'],
    [0.5, money('USD'), '$0.50'],
    [0.700862, money('XXX'), '0.701'],
    [48.08, money('XXX'), '48.1'],
    [55.04, percent, '55%'],
    [13.14, percent, '13.1%'],
    [0, percent, '0%'],
    [1234.5, { kind: 'duration', in: 'day' }, '1,230 days'],
    [101.79, index, '102'],
    [2026, { kind: 'date' }, '2026'],
    [1234, { kind: 'rank' }, '1,234'],
    [8259, { kind: 'identifier' }, '8259'],
    ['3.141', { kind: 'version' }, '3.141'],
  ])('%s in %o is printed as %s', (value, unit, text) => {
    expect(print(value, unit, 'rounded')).toBe(text);
  });

  test('has at most three digits that are not zeros around it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        const digits = print(value, count(), 'rounded').replaceAll(/\D/g, '');
        expect(digits.replace(/^0+/, '').replace(/0+$/, '').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

test('the printed digits of a count are those of the number, whatever it is', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = print(value, count()).replaceAll(',', '').replace('−', '-');
      expect(Number(text)).toBe(value + 0);
    }),
  );
});

test('a value that is no number is refused', () => {
  expect(() => print(NaN, percent)).toThrow(RangeError);
});

describe('the value for programs', () => {
  test.each<[number | string, Unit, string]>([
    [4.88, money('USD', 'million'), '4880000'],
    ['4.880', money('USD', 'million'), '4880000'],
    [36.5, count('thousand'), '36500'],
    [1.2345, count('thousand'), '1234.5'],
    [-0.5, percent, '-0.5'],
    [-0, percent, '0'],
    ['13.0', percent, '13'],
    [1e-7, percent, '0.0000001'],
    [1e21, count(), '1000000000000000000000'],
    [1.1, money('EUR', 'trillion'), '1100000000000'],
    ['3.10', { kind: 'version' }, '3.10'],
  ])('%s in %o is %s', (value, unit, text) => {
    expect(toMachineValue({ value, unit })).toBe(text);
  });

  test('is the same number as the source gives, in plain digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = toMachineValue({ value, unit: percent });
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(Number(text)).toBe(value + 0);
      }),
    );
  });
});
