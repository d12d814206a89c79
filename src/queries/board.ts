import { slug } from 'github-slugger';
import { printPeriod } from '../knowledge/period.ts';
import { describeReadingChange } from '../knowledge/reading-change.ts';
import type { ReadingChange } from '../knowledge/reading-change.ts';
import type { BoardGroup, Tile } from '../schemas/dashboard.ts';
import { toSummary } from './articles.ts';
import type { ArticleSummary } from './articles.ts';
import { readFormer, readLatest } from './board-readings.ts';
import type { BoardReading } from './board-readings.ts';
import { createTileChart } from './charts.ts';
import type { ChartView } from './charts.ts';
import type { Library } from './library.ts';

/** A tile ready to be shown. */
export interface TileView {
  /** Its address on the page. */
  id: string;
  title: string;
  note: string | undefined;
  latest: BoardReading;
  former: BoardReading | undefined;
  change: ReadingChange | undefined;
  chart: ChartView | undefined;
  /** The last point that the chart shows. */
  chartEnd: string | undefined;
  article: ArticleSummary;
}

/** A group of tiles; its first tile leads. */
export interface BoardGroupView extends Pick<BoardGroup, 'id' | 'title' | 'description'> {
  tiles: TileView[];
}

/** The demand dashboard, with how old its readings are. */
export interface Board {
  caveat: string;
  article: ArticleSummary;
  groups: BoardGroupView[];
  newest: TileView;
  oldest: TileView;
}

const requireArticle = (library: Library, id: string): ArticleSummary => {
  const entry = library.articles.find((article) => article.id === id);
  if (entry === undefined) throw new Error(`There is no article ${id}.`);
  return toSummary(entry);
};

const findChartEnd = ({ table }: ChartView): string | undefined => {
  const end = table.rows.findLast(([, cell]) => cell !== '—')?.[0];
  return end && printPeriod(end);
};

const toTileView = (library: Library, group: string, tile: Tile): TileView => {
  const [latest, former] = [readLatest(library, tile), readFormer(library, tile)];
  const chart = createTileChart(library, tile);
  return {
    // The same statistic may stand there for several places.
    id: slug(`${group} ${tile.title} ${latest.place}`),
    title: tile.title,
    note: tile.note,
    latest,
    former,
    change:
      former &&
      describeReadingChange({
        former: former.figure,
        latest: latest.figure,
        isHedged: (former.hedge ?? latest.hedge) !== undefined,
      }),
    chart,
    chartEnd: chart && findChartEnd(chart),
    article: requireArticle(library, tile.article),
  };
};

/** Prepares the dashboard; undefined where the content lays out none. */
export const createBoard = (library: Library): Board | undefined => {
  const { dashboard } = library;
  if (dashboard === undefined) return undefined;
  const groups = dashboard.groups.map(({ id, title, description, tiles }) => ({
    id,
    title,
    description,
    tiles: tiles.map((tile) => toTileView(library, id, tile)),
  }));
  const byAge = groups
    .flatMap(({ tiles }) => tiles)
    .toSorted((one, other) => (one.latest.day < other.latest.day ? -1 : 1));
  const [oldest, newest] = [byAge[0], byAge.at(-1)];
  return oldest === undefined || newest === undefined
    ? undefined
    : {
        caveat: dashboard.caveat,
        article: requireArticle(library, dashboard.article),
        groups,
        newest,
        oldest,
      };
};
