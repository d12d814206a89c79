import type Fraction from 'fraction.js';

const toPower = (base: bigint, exponent: number): bigint => base ** BigInt(exponent);

/** The largest whole number whose power is not above `value`, by Newton's method from above. */
const toFlooredRoot = (value: bigint, degree: number): bigint => {
  if (value < 2n || degree === 1) return value;
  const order = BigInt(degree);
  const bits = value.toString(2).length;
  let root = 1n << BigInt(Math.ceil(bits / degree));
  for (;;) {
    const next = ((order - 1n) * root + value / toPower(root, degree - 1)) / order;
    if (next >= root) return root;
    root = next;
  }
};

/**
 * The yearly rate in per cent which, compounded over a whole number of years, turns 1 into `growth`.
 *
 * The result is in units of ten to the power of −`decimals`, rounded half away from zero, and exact:
 * with x = 100 · 10^decimals · growth^(1/years), the whole part of 2x is found by an integer root,
 * which decides every rounding without a floating-point number.
 *
 * @param options.growth second value / first value, zero or more
 * @param options.years a whole number from 1 up
 */
export const toCompoundRate = (options: { growth: Fraction; years: number; decimals: number }): bigint => {
  const { growth, years, decimals } = options;
  const unchanged = 100n * 10n ** BigInt(decimals);
  const scaled = toPower(2n * unchanged, years) * growth.n;
  const doubled = toFlooredRoot(scaled / growth.d, years);
  const isExact = toPower(doubled, years) * growth.d === scaled;
  // `doubled` is the whole part of 2x: even means that x is in the lower half of its unit, odd in the upper half or on the middle.
  const rest = doubled % 2n;
  const floored = (doubled - rest) / 2n;
  if (rest === 0n) return floored - unchanged;
  const isTieBelowZero = isExact && floored < unchanged;
  return isTieBelowZero ? floored - unchanged : floored + 1n - unchanged;
};
