import { formatPartialDate } from '../knowledge/partial-date.ts';

/** How exactly a point in time is stated. */
export type Precision = 'year' | 'quarter' | 'month' | 'day';

/** A point in time on an axis: the first moment of its period. */
export interface TimePoint {
  /** Milliseconds since 1970, in UTC. */
  at: number;
  precision: Precision;
  /** For a tick: `2025`, `Q2 2024`, `May 2026`, `14 Aug 2026`. */
  short: string;
  /** For a sentence: `14 August 2026`. */
  long: string;
}

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** Returns the short name of a month counted from 0, which may lie in a later year. */
export const toMonthName = (month: number): string => monthNames[((month % 12) + 12) % 12] ?? '';

// Date.UTC reads the years 0 to 99 as 1900 to 1999.
const toMilliseconds = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

const pattern = /^(?<year>\d{4})(?:[- ]Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?)?$/;

type Parts = Record<'quarter' | 'month' | 'day', string | undefined>;

const toPrecision = ({ quarter, month, day }: Parts): Precision => {
  if (quarter !== undefined) return 'quarter';
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
};

/** Reads a cell of a time column: YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD; anything else is no point in time. */
export const parseTimePoint = (cell: string): TimePoint | undefined => {
  const parts = pattern.exec(cell.trim())?.groups;
  if (parts === undefined) return undefined;
  const { year = '', quarter, month, day } = parts;
  const monthIndex = quarter === undefined ? Number(month ?? 1) - 1 : (Number(quarter) - 1) * 3;
  const at = toMilliseconds(Number(year), monthIndex, Number(day ?? 1));
  if (new Date(at).getUTCMonth() !== monthIndex) return undefined;
  const dayOfMonth = day && String(Number(day));
  const short = [quarter && `Q${quarter}`, dayOfMonth, month && toMonthName(monthIndex), year]
    .filter((part) => part !== undefined)
    .join(' ');
  return {
    at,
    precision: toPrecision({ quarter, month, day }),
    short,
    long: quarter === undefined ? formatPartialDate(cell.trim()) : short,
  };
};
