import type { CollectionEntry } from 'astro:content';
import type { ChartInput, ChartSeries } from '../charts/chart.ts';
import { formatFigure } from '../knowledge/format.ts';
import type { ChartSpec, Column, Dataset } from '../schemas/dataset.ts';
import type { Library } from './library.ts';

type DatasetEntry = CollectionEntry<'datasets'>;
type Cell = string | number | null;

/** What an article may say of a chart; the dataset's own chart is the rest. */
export interface ChartChoice {
  kind?: ChartSpec['kind'] | undefined;
  /** Column ids joined by commas. */
  columns?: string | undefined;
  /** Row names joined by `|`. */
  rows?: string | undefined;
}

const split = (text: string | undefined, separator: string): string[] | undefined =>
  text?.split(separator).map((part) => part.trim());

const indexOf = (dataset: Dataset, id: string): number =>
  dataset.columns.findIndex((column) => column.id === id);

const chooseRows = ({ data }: DatasetEntry, x: string, names: readonly string[] | undefined): Cell[][] => {
  const index = indexOf(data.meta, x);
  return names === undefined
    ? data.rows
    : data.rows.filter((row) => names.includes(String(row[index] ?? '')));
};

const toSeries = (dataset: Dataset, rows: readonly Cell[][], id: string): ChartSeries => {
  const index = indexOf(dataset, id);
  const column = dataset.columns[index];
  if (column?.type !== 'number') throw new Error(`The dataset ${dataset.id} has no number column ${id}.`);
  const values = rows.map((row) => {
    const cell = row[index];
    return typeof cell === 'number' ? cell : null;
  });
  return { id, label: column.label, unit: column.unit, of: column.of, values };
};

/** What is drawn of a dataset; undefined where neither the dataset nor the article says how. */
export const toChartInput = (
  library: Library,
  entry: DatasetEntry,
  options: ChartChoice & { id: string; title: string },
): ChartInput | undefined => {
  const { meta } = entry.data;
  const kind = options.kind ?? meta.chart?.kind;
  const y = split(options.columns, ',') ?? meta.chart?.y;
  const x = meta.chart?.x ?? meta.columns[0]?.id;
  const xColumn = meta.columns.find(({ id }) => id === x);
  if (
    kind === undefined ||
    y === undefined ||
    x === undefined ||
    xColumn === undefined ||
    xColumn.type === 'number'
  )
    return undefined;
  const rows = chooseRows(entry, x, split(options.rows, '|'));
  return {
    kind,
    id: options.id,
    title: options.title,
    x: { label: xColumn.label, type: xColumn.type },
    points: rows.map((row) => String(row[indexOf(meta, x)] ?? '')),
    series: y.map((id) => toSeries(meta, rows, id)),
    source: library.sources.get(meta.source)?.publisher ?? '',
  };
};

const formatCell = (column: Column, cell: Cell): string => {
  if (cell === null) return '—';
  return column.type === 'number' && typeof cell === 'number'
    ? formatFigure({ value: cell, unit: column.unit })
    : String(cell);
};

/** A table ready to print: heads and formatted cells. */
export interface PrintedTable {
  columns: { id: string; label: string; numeric: boolean }[];
  rows: string[][];
}

/** The dataset's whole table, or the drawn part of it. */
export const printTable = (entry: DatasetEntry, drawn?: ChartInput): PrintedTable => {
  const { meta, rows } = entry.data;
  const x = meta.chart?.x ?? meta.columns[0]?.id ?? '';
  const shown =
    drawn === undefined
      ? meta.columns
      : meta.columns.filter(({ id }) => id === x || drawn.series.some((series) => series.id === id));
  const kept =
    drawn === undefined
      ? rows
      : rows.filter((row) => drawn.points.includes(String(row[indexOf(meta, x)] ?? '')));
  return {
    columns: shown.map(({ id, label, type }) => ({ id, label, numeric: type === 'number' })),
    rows: kept.map((row) => shown.map((column) => formatCell(column, row[indexOf(meta, column.id)] ?? null))),
  };
};
