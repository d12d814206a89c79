import { createHash } from 'node:crypto';
import type { CollectionEntry } from 'astro:content';
import { slug } from 'github-slugger';
import type { ChartDrawing, ChartInput, ChartSeries } from '../charts/chart.ts';
import { drawChart, printChartFile, printChartSheet } from '../charts/draw-chart.ts';
import type { SitePath } from '../knowledge/addresses.ts';
import { formatFigure } from '../knowledge/format.ts';
import { vocabulary } from '../document/vocabulary.ts';
import type { Tile } from '../schemas/dashboard.ts';
import type { ChartSpec, Column, Dataset } from '../schemas/dataset.ts';
import type { DocumentSummary } from '../schemas/document.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';

type DatasetEntry = CollectionEntry<'datasets'>;
type Cell = string | number | null;

/** What an article may say of a chart; the dataset's own chart is the rest. */
export interface ChartChoice {
  title: string;
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
const toChartInput = (
  library: Library,
  entry: DatasetEntry,
  options: ChartChoice,
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

/** A chart as a page shows it. */
export interface ChartView {
  /** Id of its figure; the title tells two charts of one dataset apart. */
  id: string;
  title: string;
  dataset: DatasetEntry;
  drawing: ChartDrawing;
  /** Its file's name without the ending. */
  name: string;
  /** Where its file is. */
  path: SitePath;
  /** What it draws, as a table. */
  table: PrintedTable;
}

const toFileName = (dataset: string, { title, kind, columns, rows }: ChartChoice): string => {
  const choice = JSON.stringify([title, kind, columns, rows]);
  return `${dataset}-${createHash('sha256').update(choice).digest('hex').slice(0, 8)}`;
};

/** Prepares a chart of a dataset; undefined where nothing says how the dataset is drawn. */
export const createChartView = (
  library: Library,
  datasetId: string,
  choice: ChartChoice,
): ChartView | undefined => {
  const dataset = library.datasets.get(datasetId);
  if (dataset === undefined) throw new Error(`There is no dataset ${datasetId}.`);
  const input = toChartInput(library, dataset, choice);
  const name = toFileName(datasetId, choice);
  return (
    input && {
      id: `chart-${slug(choice.title)}`,
      title: choice.title,
      dataset,
      drawing: drawChart(input),
      name,
      path: addresses.file(`charts/${name}.svg`),
      table: printTable(dataset, input),
    }
  );
};

/** The charts that a text shows, in order. */
export const listCharts = (
  library: Library,
  { citations }: Pick<DocumentSummary, 'citations'>,
): ChartView[] =>
  citations.flatMap(({ kind, of, props }) => {
    if (kind !== 'chart') return [];
    const { dataset: _, ...choice } = vocabulary.Chart.props.parse({ ...props, dataset: of });
    return createChartView(library, of, choice) ?? [];
  });

/** The course of a dashboard's tile: one column, in bars where the table's own chart is not for one. */
export const createTileChart = (library: Library, tile: Tile): ChartView | undefined => {
  const kind = tile.dataset && library.datasets.get(tile.dataset)?.data.meta.chart?.kind;
  return tile.dataset === undefined
    ? undefined
    : createChartView(library, tile.dataset, {
        title: tile.title,
        columns: tile.column,
        kind: tile.drawn ?? (kind === 'line' ? 'line' : 'bar'),
      });
};

const sheetName = 'dashboard';

/** Where the one file with the courses of all tiles is: a page that shows them all asks once. */
export const boardSheetPath = addresses.file(`charts/${sheetName}.svg`);

/** Every chart of the site as a file, by its name without the ending: in texts, each dataset's own, and the dashboard's. */
export const listChartFiles = (library: Library): Map<string, string> => {
  const { articles, terms, pages, datasets, dashboard } = library;
  const views = [
    ...[...articles, ...terms.values(), ...pages].flatMap(({ data }) => listCharts(library, data.document)),
    ...[...datasets.values()].flatMap(
      ({ id, data }) => createChartView(library, id, { title: data.meta.title }) ?? [],
    ),
  ];
  const files = new Map(views.map(({ name, drawing, title }) => [name, printChartFile(drawing, title)]));
  if (dashboard === undefined) return files;
  const tiles = dashboard.groups.flatMap((group) => group.tiles);
  return files.set(sheetName, printChartSheet(tiles.flatMap((tile) => createTileChart(library, tile) ?? [])));
};
