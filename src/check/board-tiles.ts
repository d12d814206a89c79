import type { Figure } from '../knowledge/format.ts';
import { listPoints } from '../knowledge/series.ts';
import type { SeriesPoint } from '../knowledge/series.ts';
import type { Unit } from '../knowledge/units.ts';
import type { Dashboard, Tile } from '../schemas/dashboard.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Fact } from '../schemas/source.ts';
import type { ContentTree, Entry } from './content-tree.ts';
import type { Library } from './library.ts';

/** A tile of the dashboard and where it stands in its file. */
export interface PlacedTile {
  entry: Entry<Dashboard>;
  tile: Tile;
  path: PropertyKey[];
}

/** Every tile of the dashboard, in order. */
export const listTiles = ({ dashboard }: Pick<ContentTree, 'dashboard'>): PlacedTile[] =>
  dashboard.flatMap((entry) =>
    entry.data.groups.flatMap(({ tiles }, group) =>
      tiles.map((tile, index) => ({ entry, tile, path: ['groups', group, 'tiles', index] })),
    ),
  );

/** The table of a tile, as far as it can be read. */
export interface TileSeries {
  dataset: Dataset;
  unit: Unit;
  of: string | undefined;
  /** Its known values over time; undefined where it does not run over time. */
  points: SeriesPoint[] | undefined;
}

/** The column of a table that a tile draws; undefined where there is none, which other rules report. */
export const findTileSeries = ({ tree }: Library, tile: Tile): TileSeries | undefined => {
  const entry = tree.datasets.find(({ id }) => id === tile.dataset);
  const column = entry?.data.columns.find(({ id }) => id === tile.column);
  if (entry === undefined || column?.type !== 'number') return undefined;
  const { data: dataset, table } = entry;
  const time = dataset.columns.find(({ id }) => id === (dataset.chart?.x ?? dataset.columns[0]?.id));
  const points =
    time?.type === 'time'
      ? listPoints({ columns: dataset.columns, rows: table.rows }, { time: time.id, column: column.id })
      : undefined;
  return { dataset, unit: column.unit, of: column.of, points };
};

/** A reading of a statistic, of a fact or of a row of a table. */
export interface TileReading {
  figure: Figure;
  period: string;
  population: string;
  geography: string;
  of: string | undefined;
}

const toFactReading = (fact: Fact | undefined): TileReading | undefined =>
  fact?.value === undefined || fact.unit === undefined
    ? undefined
    : {
        figure: { value: fact.value, unit: fact.unit },
        period: fact.period,
        population: fact.population,
        geography: fact.geography,
        of: fact.of,
      };

const toPointReading = (
  { dataset, unit, of }: TileSeries,
  point: SeriesPoint | undefined,
): TileReading | undefined =>
  point && {
    figure: { value: point.value, unit },
    period: point.at,
    population: dataset.population,
    geography: dataset.geography,
    of,
  };

/** What a tile leads with: its fact, or the last row of its table. */
export const findLatest = (library: Library, tile: Tile): TileReading | undefined => {
  if (tile.fact !== undefined) return toFactReading(library.facts.get(tile.fact)?.fact);
  const series = findTileSeries(library, tile);
  return series && toPointReading(series, series.points?.at(-1));
};

/** What a tile compares its figure with: a fact, or a row of its table. */
export const findFormer = (library: Library, tile: Tile): TileReading | undefined => {
  if (tile.former?.includes('/') === true) return toFactReading(library.facts.get(tile.former)?.fact);
  const series = findTileSeries(library, tile);
  const point = series?.points?.find(({ at }) => at === tile.former);
  return series && toPointReading(series, point);
};
