import {
  isAtLeastPowerOfTen,
  roundToPlaces,
  roundToSignificant,
  shiftPoint,
  toDecimal,
  toParts,
  toPlainText,
  toScale,
  toScalePower,
  withoutSign,
  withoutTrailingZeros,
} from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Currency, Scale, Unit } from './units.ts';

export { describeApproximation, describeUnit } from './describe-unit.ts';
export { formatPartialDate } from './partial-date.ts';

/** A number with what it is measured in; a text of digits keeps zeros that a number loses (`4.80`). */
export interface Figure {
  value: number | string;
  unit: Unit;
}

/** `exact`: as the source gives it; `magnitude`: without its sign; `rounded`: at most three significant digits. */
export type FigureForm = 'exact' | 'magnitude' | 'rounded';

/** A number of zero or more and the unit that it is to be printed with. */
interface Amount {
  amount: Decimal;
  unit: Unit;
}

// The locale is fixed, so that two machines print one site. Only the whole part goes through Intl: it is exact for bigint.
const grouping = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A plain space, even where no line should break: the same text goes into JSON, feeds and the search index. */
const prefixes: Readonly<Record<Exclude<Currency, 'INT' | 'XXX'>, string>> = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  CHF: 'CHF ',
  CAD: 'CA$',
  AUD: 'A$',
  INR: '₹',
  JPY: '¥',
  PLN: 'PLN ',
  BRL: 'R$',
};

const toGrouped = (amount: Decimal): string => {
  const { whole, fraction } = toParts(amount);
  return fraction === '' ? grouping.format(whole) : `${grouping.format(whole)}.${fraction}`;
};

const toScaled = (amount: Decimal, scale: Scale | undefined): string =>
  scale === undefined ? toGrouped(amount) : `${toGrouped(amount)} ${scale}`;

const isOne = ({ digits, places }: Decimal): boolean => digits === 1n && places === 0;

const toCounted = (amount: Decimal, noun: string): string =>
  `${toGrouped(amount)} ${isOne(amount) ? noun : `${noun}s`}`;

/** Nobody writes $4.8: a fraction of a currency has its cents in full, and more digits where the source has them. */
const withCents = (amount: Decimal): Decimal => {
  const short = withoutTrailingZeros(amount);
  return short.places === 1 ? { digits: short.digits * 10n, places: 2 } : short;
};

const toMoney = (amount: Decimal, unit: Extract<Unit, { kind: 'currency' }>): string => {
  // Units of several currencies have no symbol, and no cents.
  if (unit.currency === 'XXX') return toScaled(amount, unit.scale);
  const text = toScaled(unit.scale === undefined ? withCents(amount) : amount, unit.scale);
  if (unit.currency !== 'INT') return prefixes[unit.currency] + text;
  return `${text} international ${text === '1' ? 'dollar' : 'dollars'}`;
};

// Sources compute indices to five decimals that mean nothing; below ten (an index whose base is 1) the second one does.
const toIndexDigits = (amount: Decimal): string =>
  toGrouped(roundToPlaces(amount, isAtLeastPowerOfTen(amount, 1) ? 1 : 2));

const toSize = (amount: Decimal, unit: Extract<Unit, { kind: 'size' }>): string =>
  unit.in === 'bit' || unit.in === 'byte' ? toCounted(amount, unit.in) : `${toGrouped(amount)} ${unit.in}`;

const toAmountText = ({ amount, unit }: Amount): string => {
  switch (unit.kind) {
    case 'currency':
      return toMoney(amount, unit);
    case 'count':
      return toScaled(amount, unit.scale);
    case 'percent':
      return `${toGrouped(amount)}%`;
    case 'percentage-points':
      return toCounted(amount, 'percentage point');
    case 'index':
      return toIndexDigits(amount);
    case 'duration':
      return toCounted(amount, unit.in);
    case 'size':
      return toSize(amount, unit);
    case 'ratio':
    case 'rank':
    case 'score':
      return toGrouped(amount);
    case 'version':
    case 'identifier':
    case 'date':
      return toPlainText(amount);
  }
};

/** Numbers that name: rounding or shortening one makes it another's. */
const namingKinds: ReadonlySet<Unit['kind']> = new Set(['version', 'identifier', 'date', 'rank']);

const wordScales = ['trillion', 'billion', 'million'] as const;

/** $48.1 is no price and $48.10 is not what was meant, so amounts from ten up are whole. */
const roundMoney = (amount: Decimal): Decimal =>
  isAtLeastPowerOfTen(amount, 1)
    ? roundToPlaces(roundToSignificant(amount, 3), 0)
    : roundToSignificant(amount, 3);

const roundScalable = (amount: Decimal, unit: Extract<Unit, { kind: 'currency' | 'count' }>): Amount => {
  const whole = shiftPoint(amount, toScalePower(unit.scale));
  // Rounded before the scale is chosen: 999,999.5 is a million.
  const rounded = roundToSignificant(whole, 3);
  const scale = wordScales.find((candidate) => isAtLeastPowerOfTen(rounded, toScalePower(candidate)));
  const isMoney = unit.kind === 'currency' && unit.currency !== 'XXX' && scale === undefined;
  const stated = isMoney ? roundMoney(whole) : shiftPoint(rounded, -toScalePower(scale));
  return { amount: withoutTrailingZeros(stated), unit: { ...unit, scale } };
};

const round = ({ amount, unit }: Amount): Amount => {
  if (namingKinds.has(unit.kind)) return { amount, unit };
  if (unit.kind === 'currency' || unit.kind === 'count') return roundScalable(amount, unit);
  return { amount: withoutTrailingZeros(roundToSignificant(amount, 3)), unit };
};

/**
 * Prints a figure for readers in en-US digits, whatever the machine's locale is: `$135,980`, `13.1%`, `36.5 million`, `−5 days`.
 *
 * The digits are the source's, with these exceptions: amounts of a currency have no cents or all of them (`$4.80`)
 * unless they are scaled; an index has at most one decimal, and at most two below ten. Versions, identifiers and years
 * are not grouped. What the number is of, its hedge and "a year" are not printed: sentences say them.
 *
 * `magnitude` drops the sign ("fell by 36%"). `rounded` keeps at most three significant digits, half away from zero,
 * and writes counts and currencies of a million and more in words; numbers that name (rank, version, identifier, year)
 * are not rounded.
 *
 * @throws RangeError where the value is not a finite decimal number.
 * @example formatFigure({ value: 1687890, unit: { kind: 'count' } }, { form: 'rounded' }) // '1.69 million'
 */
export const formatFigure = (figure: Figure, options: { form?: FigureForm | undefined } = {}): string => {
  const decimal = toDecimal(figure.value);
  const given: Amount = { amount: withoutSign(decimal), unit: figure.unit };
  const text = toAmountText(options.form === 'rounded' ? round(given) : given);
  return decimal.digits < 0n && options.form !== 'magnitude' ? `−${text}` : text;
};

/**
 * Writes a figure for programs: exact decimal digits with the unit's scale applied, no exponent, no grouping.
 *
 * @throws RangeError where the value is not a finite decimal number.
 * @example toMachineValue({ value: 4.88, unit: { kind: 'currency', currency: 'USD', scale: 'million' } }) // '4880000'
 */
export const toMachineValue = ({ value, unit }: Figure): string => {
  const decimal = shiftPoint(toDecimal(value), toScalePower(toScale(unit)));
  // Version 3.10 is not version 3.1.
  return toPlainText(namingKinds.has(unit.kind) ? decimal : withoutTrailingZeros(decimal));
};
