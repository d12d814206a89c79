import type { Scale, Unit } from './units.ts';

/**
 * An exact decimal number: `digits` divided by ten to the power of `places`.
 * Trailing zeros are kept, because a source that writes 4.80 says more than one that writes 4.8.
 */
export interface Decimal {
  digits: bigint;
  /** Digits after the point, never negative. */
  places: number;
}

const scalePowers: Readonly<Record<Scale, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** Returns the power of ten that a scale stands for; no scale stands for 0. */
export const toScalePower = (scale: Scale | undefined): number =>
  scale === undefined ? 0 : scalePowers[scale];

/** Returns the scale that a unit's values are stated in, where its kind has one. */
export const toScale = (unit: Unit): Scale | undefined =>
  unit.kind === 'currency' || unit.kind === 'count' ? unit.scale : undefined;

const toMagnitude = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

/** Multiplies a decimal by ten to the power of `power` by moving its point. */
export const shiftPoint = ({ digits, places }: Decimal, power: number): Decimal => {
  const moved = places - power;
  return moved >= 0 ? { digits, places: moved } : { digits: digits * 10n ** BigInt(-moved), places: 0 };
};

// Exponents have at most three digits: a number's do (1e-324 … 1e308), and 1e999999999 would fill the memory.
const decimalPattern = /^(?<sign>[+-]?)(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:e(?<exponent>[+-]?\d{1,3}))?$/i;

/**
 * Reads a number, or a text of digits, without passing through binary fractions; a minus zero becomes zero.
 * @throws RangeError where it is not a finite decimal number.
 */
export const toDecimal = (value: number | string): Decimal => {
  const groups = decimalPattern.exec(String(value))?.groups;
  if (groups === undefined)
    throw new RangeError(
      `"${value}" is not a decimal number: write digits with at most one point, such as -4.88.`,
    );
  const { sign, whole = '', fraction = '', exponent = '0' } = groups;
  const digits = BigInt(whole + fraction);
  return shiftPoint({ digits: sign === '-' ? -digits : digits, places: fraction.length }, Number(exponent));
};

/** Divides two whole numbers, the second above zero, and rounds half away from zero. */
export const divideRounded = (dividend: bigint, divisor: bigint): bigint => {
  const magnitude = (toMagnitude(dividend) * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -magnitude : magnitude;
};

/** Rounds half away from zero to at most `places` decimal places; a negative number of places rounds to tens, hundreds… */
export const roundToPlaces = (decimal: Decimal, places: number): Decimal => {
  const surplus = decimal.places - places;
  if (surplus <= 0) return decimal;
  const digits = divideRounded(decimal.digits, 10n ** BigInt(surplus));
  return places >= 0 ? { digits, places } : shiftPoint({ digits, places: 0 }, -places);
};

/** Rounds half away from zero to at most `count` significant digits. */
export const roundToSignificant = (decimal: Decimal, count: number): Decimal =>
  roundToPlaces(decimal, decimal.places + count - toMagnitude(decimal.digits).toString().length);

/** Drops the zeros at the end of a decimal's fraction. */
export const withoutTrailingZeros = ({ digits, places }: Decimal): Decimal => {
  const [, zeros = ''] = /(0*)$/.exec(digits.toString()) ?? [];
  const dropped = digits === 0n ? places : Math.min(places, zeros.length);
  return { digits: digits / 10n ** BigInt(dropped), places: places - dropped };
};

/** Drops the sign. */
export const withoutSign = ({ digits, places }: Decimal): Decimal => ({
  digits: toMagnitude(digits),
  places,
});

/** Tells whether a decimal is ten to the power of `power` or more. */
export const isAtLeastPowerOfTen = ({ digits, places }: Decimal, power: number): boolean =>
  digits >= 10n ** BigInt(places + power);

/** Splits a decimal's magnitude into its whole part and the digits after the point. */
export const toParts = ({ digits, places }: Decimal): { whole: bigint; fraction: string } => {
  const magnitude = toMagnitude(digits);
  const factor = 10n ** BigInt(places);
  const fraction = places === 0 ? '' : (magnitude % factor).toString().padStart(places, '0');
  return { whole: magnitude / factor, fraction };
};

/** Writes a decimal in plain digits: a hyphen for minus, no exponent, no grouping. */
export const toPlainText = (decimal: Decimal): string => {
  const { whole, fraction } = toParts(decimal);
  return `${decimal.digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};
