import type { Cell } from './table.ts';

/** A table of which one column is read along another. */
interface SeriesTable {
  columns: readonly { id: string }[];
  rows: readonly Cell[][];
}

/** A known value of a series and the point in time that it stands at. */
export interface SeriesPoint {
  at: string;
  value: number;
}

/** The known values of a column along a column of time, the oldest first. */
export const listPoints = (
  { columns, rows }: SeriesTable,
  { time, column }: { time: string; column: string },
): SeriesPoint[] => {
  const [timeIndex, index] = [time, column].map((name) => columns.findIndex(({ id }) => id === name));
  return rows
    .flatMap((row) => {
      const [at, value] = [row[timeIndex ?? -1], row[index ?? -1]];
      return typeof value === 'number' ? [{ at: String(at ?? ''), value }] : [];
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
};
