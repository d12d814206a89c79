const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const countDays = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/**
 * Prints a date as exactly as it is known: `3 May 2026`, `May 2026` or `2026`.
 * No `Date` takes part, so no time zone can move the day.
 * @throws RangeError where the text is not YYYY, YYYY-MM or YYYY-MM-DD, or names a day that no calendar has.
 */
export const formatPartialDate = (text: string): string => {
  const groups = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/.exec(text)?.groups;
  if (groups === undefined)
    throw new RangeError(`"${text}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD.`);
  const { year = '', month, day } = groups;
  if (month === undefined) return year;
  const monthName = months[Number(month) - 1];
  const isKnownDay =
    day === undefined || (Number(day) >= 1 && Number(day) <= countDays(Number(year), Number(month)));
  if (monthName === undefined || !isKnownDay)
    throw new RangeError(`"${text}" does not exist in the calendar.`);
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
};
