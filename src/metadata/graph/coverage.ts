import { datePeriod } from '../../knowledge/period.ts';
import type { DatedPeriod } from '../../knowledge/period.ts';

/** A point in time and nothing else: words beside it ("six months to", "projected") would be lost in a date. */
const plain =
  /^(?:\d{4}(?:-\d\d(?:-\d\d)?|[ -]Q[1-4])?|(?:\d{1,2} )?[A-Z][a-z]+ \d{4}|(?:first|second|third|fourth) quarter of \d{4})$/;

const readPlain = (text: string): DatedPeriod | undefined =>
  plain.test(text) ? datePeriod(text) : undefined;

/** Leaves out of a day what only says that a month or a year is whole. */
const toEnds = ({ from, to }: DatedPeriod): [first: string, last: string] => {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [from.slice(0, 4), to.slice(0, 4)];
  return from.endsWith('-01') && to.endsWith('-31') ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
};

/**
 * The time that a table covers, as ISO 8601 has it: from its first point to its last, or the one that it covers. Words
 * that no calendar has stay as they are.
 *
 * @example toCoverage({ covers: 'second quarter of 2025' }) // '2025-04/2025-06'
 */
export const toCoverage = (options: { covers: string; points?: readonly string[] }): string => {
  const { covers, points = [] } = options;
  const dated = (points.length === 0 ? [covers] : points).map(readPlain);
  const known = dated.filter((period) => period !== undefined);
  if (known.length < dated.length) return covers;
  const from = known.map((period) => period.from).toSorted()[0];
  const to = known
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return covers;
  const [first, last] = toEnds({ from, to });
  return first === last ? first : `${first}/${last}`;
};
