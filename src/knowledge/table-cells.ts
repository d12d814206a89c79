import { toDecimal, toPlainText, withoutTrailingZeros } from './decimal.ts';

/** What a cell holds; `null` where it is not known. */
export type Cell = string | number | null;

/** What is wrong with a text, and what to write instead. */
export interface Fault {
  message: string;
  fix: string;
}

/** Quotes a cell for a message, long ones cut. */
export const quoteCell = (text: string): string => `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** How people write numbers that the table cannot take, and what each is meant to be. */
const habits: readonly { pattern: RegExp; message: string; toFix: (text: string) => string }[] = [
  {
    pattern: /^-?\d{1,3}(?:[,'’ _\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/,
    message: 'is written with a thousands separator',
    toFix: (text) => `Write \`${text.replace(/[^-.\d]/g, '')}\`.`,
  },
  {
    pattern: /^-?\d+,\d+$/,
    message: 'is written with a decimal comma',
    toFix: (text) => `Write \`${text.replace(',', '.')}\`.`,
  },
  {
    pattern: /^-?[\d.,]+ ?%$/,
    message: 'is written with a per-cent sign',
    toFix: (text) => `Write \`${text.replace(/ ?%$/, '')}\`: the column's unit says that it is per cent.`,
  },
  {
    pattern: /^[\u2212\u2013]\d[\d.]*$/,
    message: 'is written with a typographic minus sign',
    toFix: (text) => `Write \`-${text.slice(1)}\`, with a hyphen.`,
  },
  {
    pattern: /^(?:n\/?a|null|nil|none|unknown|not (?:known|stated)|[-–—?]|\.{2,3}|…)$/i,
    message: 'stands for a figure that is not known',
    toFix: () => 'Leave the cell empty.',
  },
];

const toNumberFault = (text: string): Fault => {
  const habit = habits.find(({ pattern }) => pattern.test(text.trim()));
  if (habit !== undefined)
    return { message: `${quoteCell(text)} ${habit.message}.`, fix: habit.toFix(text.trim()) };
  return {
    message: `${quoteCell(text)} is not a number.`,
    fix: 'Write digits with at most one point, such as -4.88, and nothing else; leave the cell empty where the figure is not known.',
  };
};

const toPlain = (value: number | string): string => toPlainText(withoutTrailingZeros(toDecimal(value)));

const readNumber = (text: string): number | Fault => {
  if (!plainNumber.test(text)) return toNumberFault(text);
  const value = Number(text);
  if (Number.isFinite(value) && toPlain(value) === toPlain(text)) return value === 0 ? 0 : value;
  return {
    message: `${quoteCell(text)} has more digits than can be kept exactly.`,
    fix: 'Write at most 15 digits, and state larger numbers in thousands, millions or billions.',
  };
};

const timePattern = /^(?<year>\d{4})(?:-Q[1-4]|-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?$/;

const isTime = (text: string): boolean => {
  const groups = timePattern.exec(text)?.groups;
  if (groups === undefined) return false;
  const { year, month = '1', day = '1' } = groups;
  // A day that its month lacks, such as 30 February, runs over into the next month.
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCMonth() === Number(month) - 1;
};

const readTime = (text: string): string | Fault =>
  isTime(text)
    ? text
    : {
        message: `${quoteCell(text)} is not a point in time${timePattern.test(text) ? ' that the calendar has' : ''}.`,
        fix: 'Write YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD, such as 2024-Q2 or 2024-05-31.',
      };

/** Reads a cell's text as its column's type asks; an empty cell of any type is not known. */
export const readCell = (text: string, type: 'text' | 'time' | 'number'): Cell | Fault => {
  if (text === '') return null;
  if (type === 'number') return readNumber(text);
  return type === 'time' ? readTime(text) : text;
};
