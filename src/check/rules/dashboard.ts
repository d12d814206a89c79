import { findOperandProblem } from '../../knowledge/derived-problems.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { computeReadingChange } from '../../knowledge/reading-change.ts';
import { findStatistics } from '../../knowledge/statistics.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import { findFormer, findLatest, findTileSeries, listTiles } from '../board-tiles.ts';
import type { PlacedTile } from '../board-tiles.ts';
import type { Library } from '../library.ts';

interface Problem {
  /** The field of the tile that is at fault. */
  field: 'fact' | 'former' | 'dataset' | 'column';
  rule: Finding['rule'];
  message: string;
  fix: string;
}

type Judge = (library: Library, placed: PlacedTile) => Problem | undefined;

const suggest = (word: string, known: readonly string[], otherwise: string): string => {
  const near = findNearest(word, known, 3);
  return near.length > 0 ? `Did you mean ${near.map((one) => `\`${one}\``).join(' or ')}?` : otherwise;
};

const findEmptyFact: Judge = ({ facts }, { tile }) => {
  for (const field of ['fact', 'former'] as const) {
    const fact = facts.get(tile[field] ?? '')?.fact;
    if (fact !== undefined && fact.value === undefined)
      return {
        field,
        rule: 'fact/no-value',
        message: `The fact \`${tile[field] ?? ''}\` is a statement without a value: nothing can be shown.`,
        fix: 'Name a fact with a value.',
      };
  }
  return undefined;
};

const findUnknownColumn: Judge = ({ datasets }, { tile }) => {
  const dataset = datasets.get(tile.dataset ?? '');
  const numbers = (dataset?.columns ?? []).flatMap(({ id, type }) => (type === 'number' ? [id] : []));
  const { column = '' } = tile;
  return dataset === undefined || numbers.includes(column)
    ? undefined
    : {
        field: 'column',
        rule: 'dataset/unknown-column',
        message: `\`${dataset.id}\` has no number column \`${column}\`.`,
        fix: suggest(column, numbers, `It has: ${numbers.join(', ')}.`),
      };
};

const findTimeless: Judge = (library, { tile }) => {
  const series = findTileSeries(library, tile);
  if (tile.fact !== undefined || series === undefined || (series.points?.length ?? 0) > 0) return undefined;
  return {
    field: 'dataset',
    rule: 'dashboard/no-time',
    message: `\`${series.dataset.id}\` has no last row: it does not run over time, or holds no number.`,
    fix: 'Give the `fact` that is the latest reading, or a table along a column of time.',
  };
};

const findUnknownPoint: Judge = (library, { tile }) => {
  const { former, dataset = '' } = tile;
  if (former === undefined || former.includes('/')) return undefined;
  if (tile.dataset !== undefined && !library.datasets.has(dataset)) return undefined;
  const known = findTileSeries(library, tile)?.points?.map(({ at }) => at) ?? [];
  return known.includes(former)
    ? undefined
    : {
        field: 'former',
        rule: 'dataset/unknown-row',
        message: `The table has no row \`${former}\` to compare with.`,
        fix: suggest(former, known, known.length > 0 ? `It has: ${known.join(', ')}.` : 'Name a fact.'),
      };
};

/** A figure and the course drawn beside it must be measured in one unit. */
const findUnlikeTable: Judge = (library, { tile }) => {
  const [latest, series] = [findLatest(library, tile), findTileSeries(library, tile)];
  if (tile.fact === undefined || latest === undefined || series === undefined) return undefined;
  const drawn = { value: latest.figure.value, unit: series.unit };
  const problem = findOperandProblem({ operation: 'change', operands: [latest.figure, drawn], decimals: 0 });
  return (
    problem && {
      field: 'column',
      rule: 'dashboard/unit',
      message: `The fact and the column do not go together. ${problem.problem}`,
      fix: 'Draw the column that the fact is a reading of, or leave `dataset` and `column` out.',
    }
  );
};

const findUnlikeFormer: Judge = (library, { tile }) => {
  const [latest, former] = [findLatest(library, tile), findFormer(library, tile)];
  if (latest === undefined || former === undefined) return undefined;
  const result = computeReadingChange({ former: former.figure, latest: latest.figure, isHedged: false });
  if (!result.ok)
    return { field: 'former', rule: 'dashboard/unit', message: result.problem, fix: result.fix };
  // A table of several countries names them in its columns.
  const isFact = tile.former?.includes('/') === true && tile.fact !== undefined;
  return !isFact || latest.geography === former.geography
    ? undefined
    : {
        field: 'former',
        rule: 'dashboard/place',
        message: `The former reading is of another place: ${former.geography}, not ${latest.geography}.`,
        fix: 'Compare two readings of one place.',
      };
};

const judges: readonly Judge[] = [
  findEmptyFact,
  findUnknownColumn,
  findTimeless,
  findUnknownPoint,
  findUnlikeTable,
  findUnlikeFormer,
];

const judgeTile = (library: Library, placed: PlacedTile): Finding[] =>
  judges.flatMap((judge): Finding[] => {
    const problem = judge(library, placed);
    if (problem === undefined) return [];
    const { field, ...words } = problem;
    const { entry, path } = placed;
    return [{ file: entry.file, ...entry.locate([...path, field]), severity: 'error', ...words }];
  });

interface BoardText {
  text: string | undefined;
  path: PropertyKey[];
}

/** The board's figures come from facts: its words cannot cite, and hold none. */
const findTypedFigures = ({ tree }: Library): Finding[] =>
  tree.dashboard.flatMap(({ data, file, locate }) => {
    const texts: BoardText[] = [
      { text: data.caveat, path: ['caveat'] },
      ...data.groups.flatMap((group, index): BoardText[] => [
        { text: group.title, path: ['groups', index, 'title'] },
        { text: group.description, path: ['groups', index, 'description'] },
      ]),
      ...listTiles(tree).flatMap(({ tile, path }): BoardText[] => [
        { text: tile.title, path: [...path, 'title'] },
        { text: tile.note, path: [...path, 'note'] },
      ]),
    ];
    return texts.flatMap(({ text = '', path }) =>
      findStatistics(text).map((figure): Finding => ({
        file,
        ...locate(path),
        rule: 'figure/uncited',
        severity: 'error',
        message: `"${figure.text}" states a figure where none can be cited.`,
        fix: 'Say it without the figure: the tile shows its own, with its source.',
      })),
    );
  });

/** Each tile of the dashboard must have a figure, in the unit of what it is compared with and drawn from. */
export const findDashboardProblems = (library: Library): Finding[] => [
  ...listTiles(library.tree).flatMap((placed) => judgeTile(library, placed)),
  ...findTypedFigures(library),
];
