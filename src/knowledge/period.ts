import { formatPartialDate } from './partial-date.ts';

/** The days that a period begins and ends on, `YYYY-MM-DD`, for comparing; every month ends on its 31st here. */
export interface DatedPeriod {
  from: string;
  to: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*`;
const ordinals = ['first', 'second', 'third', 'fourth'];

const toMonthNumber = (name: string): number => months.indexOf(name.slice(0, 3)) + 1;

const pad = (number: number): string => String(number).padStart(2, '0');

/** Whole months of one year. */
const toMonths = (year: string, first: number, last: number): DatedPeriod => ({
  from: `${year}-${pad(first)}-01`,
  to: `${year}-${pad(last)}-31`,
});

const toQuarter = (year: string, quarter: number): DatedPeriod =>
  toMonths(year, quarter * 3 - 2, quarter * 3);

/** The ways in which sources write a point in time. */
const shapes: readonly [pattern: RegExp, read: (groups: string[]) => DatedPeriod][] = [
  [/^(\d{4})$/, ([year = '']) => toMonths(year, 1, 12)],
  [/^(\d{4})-(\d\d)$/, ([year = '', number]) => toMonths(year, Number(number), Number(number))],
  [/^(\d{4}-\d\d-\d\d)$/, ([day = '']) => ({ from: day, to: day })],
  [/^(\d{4})[ -]q([1-4])$/, ([year = '', quarter]) => toQuarter(year, Number(quarter))],
  [
    /^(first|second|third|fourth) quarter of (\d{4})$/,
    ([name = '', year = '']) => toQuarter(year, ordinals.indexOf(name) + 1),
  ],
  [
    new RegExp(`^${month} (\\d{4})$`),
    ([name = '', year = '']) => toMonths(year, toMonthNumber(name), toMonthNumber(name)),
  ],
  [
    new RegExp(`^(\\d{1,2}) ${month} (\\d{4})$`),
    ([day, name = '', year]) => {
      const date = `${year}-${pad(toMonthNumber(name))}-${pad(Number(day))}`;
      return { from: date, to: date };
    },
  ],
];

const datePoint = (text: string): DatedPeriod | undefined => {
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.slice(1));
  }
  return undefined;
};

/** What says how a period was come by, and not when it was. */
const asides = /\([^)]*\)|^(?:about|six months to|fy|fiscal) ?| edition$/g;

const monthsOfOneYear = new RegExp(`^(${month}) ?[–-] ?${month} (\\d{4})$`);

/** `January–September 2026` names its year once. */
const withBothYears = (text: string): string =>
  text.replace(monthsOfOneYear, (all, first: string) =>
    all.replace(/^\S+? ?[–-]/, `${first} ${all.slice(-4)} –`),
  );

/**
 * Reads when a period was, as sources write it: a year, a month, a day, a quarter, or from one to another.
 * `undefined` where the words do not date it ("current edition") or do so in a way that is not known here.
 *
 * @example datePeriod('six months to 2026-02-15') // { from: '2026-02-15', to: '2026-02-15' }
 */
export const datePeriod = (text: string): DatedPeriod | undefined => {
  const plain = withBothYears(text.toLowerCase().replace(asides, '').trim());
  const ends = plain.split(/ ?– ?| to |(?<=^\d{4})-(?=\d{4}$)/);
  const [first, last] = [datePoint(ends[0] ?? ''), datePoint(ends.at(-1) ?? '')];
  return first === undefined || last === undefined || ends.length > 2
    ? undefined
    : { from: first.from, to: last.to };
};

/**
 * The day that a reading counts as of. One whose period was not over when it was published (a projection, the year
 * under way) counts from the period's beginning.
 *
 * @param published when its source was published, as exactly as is known
 */
export const toReadingDay = (period: DatedPeriod, published: string | undefined): string =>
  published !== undefined && period.to.slice(0, published.length) > published ? period.from : period.to;

/**
 * Prints a period for readers: its dates as days and months, its other words as the source has them.
 *
 * @example printPeriod('six months to 2026-02-15') // 'six months to 15 February 2026'
 */
export const printPeriod = (text: string): string =>
  text
    .replaceAll(/(?<![\d-])\d{4}-\d\d(?:-\d\d)?(?![\d-])/g, formatPartialDate)
    .replaceAll(/(\d{4})-Q([1-4])/g, 'Q$2 $1');

/**
 * Prints a point in time of a table, with what the head of its column says beyond "month" or "year".
 *
 * @example printPoint('2025', 'Year (January to September)') // '2025 (January to September)'
 */
export const printPoint = (at: string, label: string): string => {
  const aside = /\((.+)\)/.exec(label)?.[1];
  const said = aside ?? label.charAt(0).toLowerCase() + label.slice(1);
  const isPlain = /^(?:day|date|month|quarter|year)$/.test(said);
  return isPlain ? printPeriod(at) : `${printPeriod(at)} (${said})`;
};
