import { createHash } from 'node:crypto';
import type { CollectionEntry } from 'astro:content';
import { slug } from 'github-slugger';
import type { ChartDrawing, ChartInput, ChartSeries } from '../charts/chart.ts';
import { drawChart, printChartFile, printChartSheet } from '../charts/draw-chart.ts';
import type { SitePath } from '../knowledge/addresses.ts';
import { chooseDrawn, printTable } from '../knowledge/drawn-table.ts';
import type { DrawableTable, DrawnChoice, DrawnPart, PrintedTable } from '../knowledge/drawn-table.ts';
import { vocabulary } from '../document/vocabulary.ts';
import type { Tile } from '../schemas/dashboard.ts';
import type { ChartSpec, Dataset } from '../schemas/dataset.ts';
import type { DocumentSummary } from '../schemas/document.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';

type DatasetEntry = CollectionEntry<'datasets'>;

/** What an article may say of a chart; the dataset's own chart is the rest. */
export interface ChartChoice extends DrawnChoice {
  title: string;
  kind?: ChartSpec['kind'] | undefined;
}

const toTable = ({ data: { meta, rows } }: DatasetEntry): DrawableTable => ({
  columns: meta.columns,
  rows,
  chart: meta.chart,
});

const indexOf = (dataset: Dataset, id: string): number =>
  dataset.columns.findIndex((column) => column.id === id);

const toSeries = (dataset: Dataset, rows: DrawnPart['rows'], id: string): ChartSeries => {
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
  { data: { meta } }: DatasetEntry,
  { title, kind = meta.chart?.kind, drawn }: ChartChoice & { drawn: DrawnPart | undefined },
): ChartInput | undefined => {
  const x = meta.columns.find(({ id }) => id === drawn?.x);
  if (kind === undefined || drawn === undefined || x === undefined || x.type === 'number') return undefined;
  const { y, rows } = drawn;
  return {
    kind,
    title,
    x: { label: x.label, type: x.type },
    points: rows.map((row) => String(row[indexOf(meta, x.id)] ?? '')),
    series: y.map((id) => toSeries(meta, rows, id)),
    source: library.sources.get(meta.source)?.publisher ?? '',
  };
};

/** The dataset's whole table, as it is printed. */
export const printDataset = (entry: DatasetEntry): PrintedTable => printTable(toTable(entry));

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
  const drawn = chooseDrawn(toTable(dataset), choice);
  const input = toChartInput(library, dataset, { ...choice, drawn });
  const name = toFileName(datasetId, choice);
  return (
    input && {
      id: `chart-${slug(choice.title)}`,
      title: choice.title,
      dataset,
      drawing: drawChart(input),
      name,
      path: addresses.file(`charts/${name}.svg`),
      table: printTable(toTable(dataset), drawn),
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
  const { articles, terms, pages, examples, datasets, dashboard } = library;
  const texts = [...articles, ...terms.values(), ...pages, ...examples.values()];
  const views = [
    ...texts.flatMap(({ data }) => listCharts(library, data.document)),
    ...[...datasets.values()].flatMap(
      ({ id, data }) => createChartView(library, id, { title: data.meta.title }) ?? [],
    ),
  ];
  const files = new Map(views.map(({ name, drawing, title }) => [name, printChartFile(drawing, title)]));
  if (dashboard === undefined) return files;
  const tiles = dashboard.groups.flatMap((group) => group.tiles);
  return files.set(sheetName, printChartSheet(tiles.flatMap((tile) => createTileChart(library, tile) ?? [])));
};
