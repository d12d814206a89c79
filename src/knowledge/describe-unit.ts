import type { Approximation, Currency, Period, Scale, Unit } from './units.ts';

const currencyNames: Readonly<Record<Currency, string>> = {
  USD: 'US dollars',
  GBP: 'pounds sterling',
  EUR: 'euros',
  CHF: 'Swiss francs',
  CAD: 'Canadian dollars',
  AUD: 'Australian dollars',
  INR: 'Indian rupees',
  JPY: 'Japanese yen',
  PLN: 'Polish zlotys',
  BRL: 'Brazilian reais',
  INT: 'international dollars',
  XXX: 'local currency units',
};

const toPer = (period: Period | undefined): string =>
  period === undefined ? '' : ` ${period === 'hour' ? 'an' : 'a'} ${period}`;

const inParentheses = (name: string, of: string | undefined): string =>
  of === undefined ? name : `${name} (${of})`;

const afterComma = (name: string, of: string | undefined): string =>
  of === undefined ? name : `${name}, ${of}`;

const describeMoney = (unit: Extract<Unit, { kind: 'currency' }>): string => {
  const scale = unit.scale === undefined ? '' : `${unit.scale}s of `;
  return `${scale}${currencyNames[unit.currency]}${toPer(unit.per)}`;
};

const describeCount = (scale: Scale | undefined, per: Period | undefined): string =>
  `${scale === undefined ? 'number' : `${scale}s`}${toPer(per)}`;

/**
 * Says in words what a number is measured in, and what it is a number of: for popovers, axes and table heads.
 *
 * `of` is any phrase ("respondents", "change on the year before"), so it is never joined with "of":
 * it follows an amount after a comma and everything else in parentheses, and stands alone for a plain count.
 * The unit's scale is named ("millions of US dollars"): the words go with the value as the source gives it.
 *
 * @example describeUnit({ kind: 'currency', currency: 'USD', per: 'year' }, 'median gross pay') // 'US dollars a year, median gross pay'
 * @example describeUnit({ kind: 'percent' }, 'respondents') // 'per cent (respondents)'
 */
export const describeUnit = (unit: Unit, of?: string): string => {
  switch (unit.kind) {
    case 'currency':
      return afterComma(describeMoney(unit), of);
    case 'count':
      return of !== undefined && unit.scale === undefined && unit.per === undefined
        ? of
        : inParentheses(describeCount(unit.scale, unit.per), of);
    case 'duration':
      return afterComma(`${unit.in}s`, of);
    case 'size':
      return afterComma(unit.in === 'bit' || unit.in === 'byte' ? `${unit.in}s` : unit.in, of);
    case 'percent':
      return inParentheses('per cent', of);
    case 'percentage-points':
      return inParentheses('percentage points', of);
    case 'index':
      return inParentheses(`index, ${unit.base}`, of);
    case 'score':
      return inParentheses(unit.scale, of);
    case 'ratio':
    case 'rank':
    case 'version':
    case 'identifier':
      return inParentheses(unit.kind, of);
    case 'date':
      return inParentheses('year', of);
  }
};

/** Says in words how a source hedges a number: "about", "more than". */
export const describeApproximation = (approximation: Approximation): string =>
  approximation.replaceAll('-', ' ');
