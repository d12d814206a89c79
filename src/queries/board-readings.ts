import type { SitePath } from '../knowledge/addresses.ts';
import { describeApproximation, describeUnit, formatFigure, toMachineValue } from '../knowledge/format.ts';
import type { Figure } from '../knowledge/format.ts';
import { datePeriod, printPeriod, printPoint, toReadingDay } from '../knowledge/period.ts';
import { listPoints } from '../knowledge/series.ts';
import type { SeriesPoint } from '../knowledge/series.ts';
import { toFigure } from '../knowledge/text-figures.ts';
import type { Tile } from '../schemas/dashboard.ts';
import type { Source } from '../schemas/source.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';

/** A reading of a statistic as the dashboard shows it: of a fact, or of a row of a table. */
export interface BoardReading {
  figure: Figure;
  printed: string;
  machineValue: string;
  /** How the source hedges it: "about". */
  hedge: string | undefined;
  /** What it is measured in, and what it is a number of. */
  unit: string;
  /** What an index is 100 at. */
  base: string | undefined;
  /** When it was true, in words. */
  period: string;
  /** The day that it counts as of, for comparing. */
  day: string;
  population: string;
  place: string;
  source: Source;
  /** The fact on the page of its source, or the table. */
  path: SitePath;
  /** Whether an account of the source was read and not the source. */
  isReported: boolean;
}

const toDay = (period: string, { published }: Source): string => {
  const dated = datePeriod(period);
  // The check refuses a board with a reading that has no date.
  if (dated === undefined) throw new Error(`The period "${period}" has no date.`);
  return toReadingDay(dated, published);
};

const print = (figure: Figure): Pick<BoardReading, 'figure' | 'printed' | 'machineValue' | 'base'> => ({
  figure,
  printed: formatFigure(figure),
  machineValue: toMachineValue(figure),
  base: figure.unit.kind === 'index' ? figure.unit.base : undefined,
});

const readFact = (library: Library, id: string): BoardReading => {
  const indexed = library.facts.get(id);
  const figure = indexed && toFigure(indexed.fact);
  if (indexed === undefined || figure === undefined) throw new Error(`The fact ${id} has no value.`);
  const { fact, source } = indexed;
  return {
    ...print(figure),
    hedge: fact.approximation && describeApproximation(fact.approximation),
    unit: describeUnit(figure.unit, fact.of),
    period: printPeriod(fact.period),
    day: toDay(fact.period, source),
    population: fact.population,
    place: fact.geography,
    source,
    path: addresses.fact(source.id, fact.id),
    isReported: fact.confidence === 'seen-in-secondary',
  };
};

const readPoint = (
  library: Library,
  tile: Tile,
  choose: (points: SeriesPoint[]) => SeriesPoint | undefined,
): BoardReading => {
  const dataset = library.datasets.get(tile.dataset ?? '');
  const { meta, rows } = dataset?.data ?? {};
  const column = meta?.columns.find(({ id }) => id === tile.column);
  const time = meta?.columns.find(({ id }) => id === (meta.chart?.x ?? meta.columns[0]?.id));
  if (meta === undefined || rows === undefined || column?.type !== 'number' || time === undefined)
    throw new Error(`The dataset ${tile.dataset} has no number column ${tile.column}.`);
  const point = choose(listPoints({ columns: meta.columns, rows }, { time: time.id, column: column.id }));
  const source = library.sources.get(meta.source);
  if (point === undefined || source === undefined)
    throw new Error(`The dataset ${meta.id} has no such row or no source.`);
  return {
    ...print({ value: point.value, unit: column.unit }),
    hedge: undefined,
    unit: describeUnit(column.unit, column.of),
    period: printPoint(point.at, time.label),
    day: toDay(point.at, source),
    population: meta.population,
    place: meta.geography,
    source,
    path: addresses.dataset(meta.id),
    isReported: source.kind === 'secondary',
  };
};

/** What a tile leads with: its fact, or the last row of its table. */
export const readLatest = (library: Library, tile: Tile): BoardReading =>
  tile.fact === undefined
    ? readPoint(library, tile, (points) => points.at(-1))
    : readFact(library, tile.fact);

/** What a tile compares its figure with, where it does: a fact, or a row of its table. */
export const readFormer = (library: Library, tile: Tile): BoardReading | undefined => {
  const { former } = tile;
  if (former === undefined) return undefined;
  return former.includes('/')
    ? readFact(library, former)
    : readPoint(library, tile, (points) => points.find(({ at }) => at === former));
};
