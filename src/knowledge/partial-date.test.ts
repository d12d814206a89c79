import { expect, test } from 'vitest';
import { formatPartialDate } from './partial-date.ts';

test.each([
  ['2026-05-03', '3 May 2026'],
  ['2026-05', 'May 2026'],
  ['2026', '2026'],
  ['2024-02-29', '29 February 2024'],
  ['2000-02-29', '29 February 2000'],
  ['2026-12-31', '31 December 2026'],
  ['2026-01-01', '1 January 2026'],
  ['0099-01-01', '1 January 0099'],
])('%s is printed as %s', (date, text) => {
  expect(formatPartialDate(date)).toBe(text);
});

test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13', '2026-00', '2026-05-00', '2026-05-32'])(
  '%s is refused, because no calendar has it',
  (date) => {
    expect(() => formatPartialDate(date)).toThrow(`"${date}" does not exist in the calendar.`);
  },
);

test.each(['', '26', '2026-5', '2026-05-3', '2026-05-03T00:00:00Z', '2026-Q2', ' 2026'])(
  '"%s" is refused, with the shapes that are right',
  (date) => {
    expect(() => formatPartialDate(date)).toThrow('write YYYY, YYYY-MM or YYYY-MM-DD');
  },
);
