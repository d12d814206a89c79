import { describeUnit } from './describe-unit.ts';
import { datePeriod } from './period.ts';
import type { Unit } from './units.ts';

/** What a figure says of itself, as far as one reading of a statistic is told from another. */
export interface Reading {
  unit: Unit;
  of: string | undefined;
  population: string;
  geography: string;
  period: string;
}

/** Words that say what was counted, without codes and asides, in which editions differ. */
const toPlain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\btogether\b/g, '')
    .replaceAll(/[\s,]+/g, ' ')
    .trim();

/** What is measured, the same for every edition: two readings of one measure differ by their period alone. */
export const toMeasure = ({ unit, of, population, geography }: Omit<Reading, 'period'>): string =>
  [describeUnit(unit), of ?? '', population, geography].map(toPlain).join(' | ');

/** Whether a period, as sources write it, came after another; false where either does not say when it was. */
export const isLater = (period: string, other: string): boolean => {
  const [one, two] = [datePeriod(period), datePeriod(other)];
  return one !== undefined && two !== undefined && one.to > two.to && one.from >= two.from;
};

/** Whether one reading is of the same statistic as another, and newer. */
export const isNewerReading = (one: Reading, other: Reading): boolean =>
  isLater(one.period, other.period) && toMeasure(one) === toMeasure(other);

/** Whether two readings are of one statistic and one time. */
export const isSameReading = (one: Reading, other: Reading): boolean => {
  const [first, second] = [datePeriod(one.period), datePeriod(other.period)];
  return (
    toMeasure(one) === toMeasure(other) &&
    first !== undefined &&
    second !== undefined &&
    first.from === second.from &&
    first.to === second.to
  );
};

/**
 * What the ids of a publication's editions share: the id without its years, months and quarters.
 *
 * @example toSeries('stack-overflow-survey-2025') // 'stack-overflow-survey'
 */
export const toSeries = (sourceId: string): string =>
  sourceId.replace(/-(?:19|20)\d\d(?:-(?:\d\d|q[1-4]))*(?=-|$)/, '');

/** The part of a source's id that tells its edition: `2025`, `2024-34`, `2026-q1`; empty where there is none. */
const toEdition = (sourceId: string): string =>
  /-((?:19|20)\d\d(?:-(?:\d\d|q[1-4]))*)(?=-|$)/.exec(sourceId)?.[1] ?? '';

/** Finds the newest edition of each source that is overtaken by another edition of the same publication. */
export const findNewestEditions = (sourceIds: Iterable<string>): Map<string, string> => {
  const series = Map.groupBy(
    [...sourceIds].filter((id) => toEdition(id) !== ''),
    toSeries,
  );
  const newest = new Map<string, string>();
  for (const editions of series.values()) {
    const last = editions.reduce((one, other) => (toEdition(one) >= toEdition(other) ? one : other));
    for (const edition of editions) if (toEdition(edition) < toEdition(last)) newest.set(edition, last);
  }
  return newest;
};
