/** The value of a digit of any script; its block begins at a number that ends in 0 or 6. */
const toDigit = (sign: string): string => {
  const code = sign.charCodeAt(0);
  const block = code - (code % 16);
  const zero = /\p{Nd}/u.test(String.fromCharCode(block)) ? block : block + 6;
  return String(code - zero);
};

/**
 * A text with the digits and percent signs of other scripts, and full-width letters, as English writes them. Every
 * character stays at its place.
 *
 * @example foldSigns('١٢٪') // '12%'
 */
export const foldSigns = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[٪﹪]/gu, '%')
    .replaceAll(/(?=\p{Nd})[^\d\u{10000}-\u{10ffff}]/gu, toDigit);
