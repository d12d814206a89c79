import { formatFigure } from '../knowledge/format.ts';
import type { ChartInput } from './chart.ts';
import type { Row, Table } from './table.ts';
import { toUnitWords } from './unit-title.ts';

/** A known figure and where it stands. */
interface Reading {
  value: number;
  row: Row;
  series: string;
}

const kindNames: Readonly<Record<ChartInput['kind'], string>> = {
  line: 'Line chart',
  bar: 'Bar chart',
  ranked: 'Ranking',
  range: 'Ranges',
};

/** More series than this are summed up together. */
const mostDescribed = 3;

const toReadings = ({ rows }: Table, series: number, label: string): Reading[] =>
  rows.flatMap((row) => {
    const value = row.values[series] ?? null;
    return value === null ? [] : [{ value, row, series: label }];
  });

const toFigure = ({ value }: Reading, { unit }: Table): string => formatFigure({ value, unit });

const toHighest = (readings: Reading[]): Reading | undefined =>
  readings.toSorted((a, b) => b.value - a.value)[0];

const toLowest = (readings: Reading[]): Reading | undefined =>
  readings.toSorted((a, b) => a.value - b.value)[0];

/** Finds the last reading in time, whatever the table's order. */
const toLatest = (readings: Reading[]): Reading | undefined =>
  readings.toSorted((a, b) => (b.row.time?.at ?? 0) - (a.row.time?.at ?? 0))[0];

const joined = (parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('; ');

/** What is said of a reading, such as `highest 233.9 (March 2022)`. */
const toPhrase = (
  what: string,
  reading: Reading | undefined,
  table: Table,
  withSeries = false,
): string | undefined => {
  if (reading === undefined) return undefined;
  const place = withSeries ? `${reading.series}, ${reading.row.long}` : reading.row.long;
  return `${what} ${toFigure(reading, table)} (${place})`;
};

/** An uppercase first letter that is not part of an abbreviation becomes a small one. */
const toInnerWord = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const toExtent = ({ rows, isTimed }: Table): string => {
  const ordered = isTimed ? rows.toSorted((a, b) => (a.time?.at ?? 0) - (b.time?.at ?? 0)) : [];
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return `${rows.length} in all`;
  return first.long === last.long ? first.long : `from ${first.long} to ${last.long}`;
};

const toOpening = (table: Table, { kind, x }: ChartInput): string =>
  `${kindNames[kind]} by ${toInnerWord(x.label)}, ${toExtent(table)}: ${toUnitWords(table)}.`;

const describeSeries = (readings: Reading[], table: Table): string =>
  readings.length === 1
    ? joined([toPhrase('only', readings[0], table)])
    : joined([
        toPhrase('highest', toHighest(readings), table),
        toPhrase('lowest', toLowest(readings), table),
        table.isTimed ? toPhrase('latest', toLatest(readings), table) : undefined,
      ]);

const toSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The date is said once where it is the same for all. */
const describeLatest = (latest: Reading[], table: Table): string => {
  const dates = new Set(latest.map(({ row }) => row.long));
  const date = ({ row }: Reading): string => (dates.size > 1 ? ` (${row.long})` : '');
  const ends = latest.map((reading) => `${reading.series} ${toFigure(reading, table)}${date(reading)}`);
  return `Latest${dates.size > 1 ? '' : `, ${[...dates].join('')}`}: ${ends.join('; ')}.`;
};

const describeTogether = (all: Reading[][], table: Table): string => {
  const latest = all.flatMap((readings) => toLatest(readings) ?? []);
  const extremes = joined([
    toPhrase('highest', toHighest(all.flat()), table, true),
    toPhrase('lowest', toLowest(all.flat()), table, true),
  ]);
  return table.isTimed ? `${toSentence(extremes)} ${describeLatest(latest, table)}` : toSentence(extremes);
};

const describeValues = (all: Reading[][], table: Table): string => {
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return toSentence(describeSeries(first, table));
  if (all.length > mostDescribed) return describeTogether(all, table);
  return all.map((readings) => `${readings[0]?.series ?? ''}: ${describeSeries(readings, table)}.`).join(' ');
};

const describeRanking = ([first = []]: Reading[][], table: Table): string => {
  const name = (reading: Reading): string => `${reading.row.long} (${toFigure(reading, table)})`;
  const by = table.heads.length > 1 ? `By ${table.heads[0]?.label ?? ''}: first` : 'First';
  const top = first.slice(0, 3).map(name).join(', then ');
  const last = first.slice(3).at(-1);
  return `${by} ${top}${last === undefined ? '' : `; last ${name(last)}`}.`;
};

const describeRanges = (all: Reading[][], table: Table): string => {
  const middle = all.length % 2 === 1 ? (all[(all.length - 1) / 2] ?? []) : [];
  const span = joined([
    toPhrase('lowest', toLowest(all.flat()), table, true),
    toPhrase('highest', toHighest(all.flat()), table, true),
  ]);
  const middles = middle.length === 0 ? '' : ` ${middle[0]?.series ?? ''}: ${describeSeries(middle, table)}.`;
  return `${toSentence(span)}${middles}`;
};

const describeContent = (table: Table): string => {
  const all = table.heads.map(({ label }, series) => toReadings(table, series, label));
  const known = all.filter((readings) => readings.length > 0);
  if (known.length === 0) return 'No data.';
  if (table.kind === 'range') return describeRanges(all, table);
  return table.kind === 'ranked' ? describeRanking(all, table) : describeValues(known, table);
};

/** Says in a few sentences what a chart shows: its kind and extent, the figures that stand out, and the source. */
export const describeChart = (table: Table, input: ChartInput): string =>
  `${toOpening(table, input)} ${describeContent(table)} Source: ${input.source}.`;
