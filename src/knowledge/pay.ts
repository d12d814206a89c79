import { toOccupationGroup } from './pay-occupations.ts';
import type { Cell } from './table-cells.ts';
import type { Unit } from './units.ts';

/** Who stands behind a figure of pay, from the firmest ground to the softest; they are never mixed in one table. */
const payKinds = ['official', 'survey', 'adverts'] as const;
export type PayKind = (typeof payKinds)[number];

/** Which point of the spread of pay a figure is, from low to high; an average and a source's own levels come last. */
export const payMeasures = {
  p10: '10th percentile',
  p25: '25th percentile',
  median: 'Median',
  p75: '75th percentile',
  p90: '90th percentile',
  mean: 'Mean',
  entry: 'Entry level',
  experienced: 'Experienced',
  low: 'Low',
  high: 'High',
} as const;
export type PayMeasure = keyof typeof payMeasures;

/** What a price of work is measured in: no other unit can be compared or drawn beside it. */
export type PayUnit = Extract<Unit, { kind: 'currency' }>;

/** One figure of pay with all that must be said of it. */
export interface PayRow {
  kind: PayKind;
  /** As the source names it. */
  occupation: string;
  country: string;
  /** The region, the sector or the level that the figure is of, where it is not of the whole country. */
  part?: string | undefined;
  /** Undefined where the source gives no date. */
  year?: number | undefined;
  /** The same in the source's own terms. */
  period: string;
  measure: PayMeasure;
  value: number;
  unit: PayUnit;
  /** What the number is of: `median gross pay`. */
  of?: string | undefined;
  /** How the source hedges it. */
  hedge?: string | undefined;
  population: string;
  source: string;
  /** The table that it stands in, or the fact: one of the two. */
  dataset?: string | undefined;
  fact?: string | undefined;
}

/** What the cells of a row say of the figures in it; a field that is left out is the dataset's own. */
export interface PayDescription {
  occupation: string;
  country: string;
  part?: string | undefined;
  year?: number | undefined;
  period?: string | undefined;
  population?: string | undefined;
  source?: string | undefined;
}

/** The cells of a row by their columns' ids, as text. */
export type CellTexts = Readonly<Record<string, string>>;

/** How a dataset is read as pay. */
export interface PayReading {
  dataset: string;
  kind: PayKind;
  /** Columns that hold pay. Where each row is another point of the spread, `measure` is a function of the row. */
  values: readonly {
    column: string;
    measure: PayMeasure | ((cells: CellTexts) => PayMeasure | undefined);
    /** Where the columns are occupations. */
    occupation?: string;
  }[];
  describe: (cells: CellTexts) => PayDescription;
}

/** A dataset as far as reading pay needs it. */
export interface PayTable {
  id: string;
  source: string;
  covers: string;
  population: string;
  columns: readonly { id: string; type: 'text' | 'time' | 'number'; unit?: Unit; of?: string | undefined }[];
  rows: readonly (readonly Cell[])[];
}

const toTexts = (table: PayTable, row: readonly Cell[]): CellTexts =>
  Object.fromEntries(table.columns.map(({ id }, index) => [id, String(row[index] ?? '')]));

const readCell = (
  table: PayTable,
  row: readonly Cell[],
  id: string,
): { value: number; unit: PayUnit; of: string | undefined } | undefined => {
  const index = table.columns.findIndex((column) => column.id === id);
  const column = table.columns[index];
  if (column?.unit?.kind !== 'currency')
    throw new Error(`The dataset ${table.id} has no column ${id} of a currency.`);
  const value = row[index];
  return typeof value === 'number' ? { value, unit: column.unit, of: column.of } : undefined;
};

/** Reads every figure of pay in a dataset; empty cells have none. */
export const readPayTable = (table: PayTable, { kind, values, describe }: PayReading): PayRow[] =>
  table.rows.flatMap((row) => {
    const cells = toTexts(table, row);
    const {
      period = table.covers,
      population = table.population,
      source = table.source,
      ...said
    } = describe(cells);
    return values.flatMap(({ column, measure: choose, occupation = said.occupation }) => {
      const cell = readCell(table, row, column);
      const measure = typeof choose === 'function' ? choose(cells) : choose;
      return cell === undefined || measure === undefined
        ? []
        : [
            {
              source,
              dataset: table.id,
              ...said,
              occupation,
              kind,
              period,
              population,
              measure,
              ...cell,
            },
          ];
    });
  });

const toIdentity = (row: PayRow): string =>
  JSON.stringify([
    row.kind,
    row.country,
    row.part,
    row.occupation.toLowerCase(),
    row.year ?? row.period,
    row.measure,
    row.value,
    row.unit.currency,
    row.unit.per,
  ]);

/** Leaves out what an earlier row has said: a table by year repeats the newest year of the table by occupation. */
export const withoutRepeats = (rows: readonly PayRow[]): PayRow[] => {
  const said = new Set<string>();
  return rows.filter((row) => {
    const identity = toIdentity(row);
    const isNew = !said.has(identity);
    said.add(identity);
    return isNew;
  });
};

/** A row with what only its neighbours can tell. */
export interface PayLine extends PayRow {
  group: string;
  /** How long its bar is, of 100; undefined where there is nothing to compare it with. */
  share: number | undefined;
}

/** Figures of one kind, country, currency and period: the only ones that may be set side by side. */
export interface PayGroup {
  country: string;
  unit: PayUnit;
  lines: PayLine[];
}

const scaleOf = ({ kind, unit }: PayRow): string => `${kind} ${unit.currency} ${unit.per}`;

const toLine = (row: PayRow, rows: readonly PayRow[]): PayLine => {
  const values = rows.filter((other) => scaleOf(other) === scaleOf(row)).map(({ value }) => value);
  const share = Math.round((row.value / Math.max(...values)) * 1000) / 10;
  return { ...row, group: toOccupationGroup(row.occupation), share: values.length > 1 ? share : undefined };
};

/** Sorts rows into tables that mix neither kinds nor countries nor currencies nor periods, in the order of their first rows. */
export const groupPay = (rows: readonly PayRow[]): { kind: PayKind; groups: PayGroup[] }[] =>
  payKinds.flatMap((kind) => {
    const lines = rows.filter((row) => row.kind === kind).map((row) => toLine(row, rows));
    const groups = Map.groupBy(lines, ({ country, unit }) => `${country} ${unit.currency} ${unit.per}`);
    return lines.length === 0
      ? []
      : [
          {
            kind,
            groups: [...groups.values()].flatMap((found) =>
              found[0] ? [{ country: found[0].country, unit: found[0].unit, lines: found }] : [],
            ),
          },
        ];
  });
