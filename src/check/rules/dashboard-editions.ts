import { isNewerReading } from '../../knowledge/editions.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { datePeriod } from '../../knowledge/period.ts';
import { findFormer, findLatest, findTileSeries, listTiles } from '../board-tiles.ts';
import type { PlacedTile, TileReading } from '../board-tiles.ts';
import type { Library } from '../library.ts';

interface Problem {
  field: 'fact' | 'former' | 'dataset';
  rule: 'dashboard/undated' | 'dashboard/edition';
  message: string;
  fix: string;
}

const findUndated = (readings: readonly (readonly [Problem['field'], TileReading | undefined])[]) =>
  readings.flatMap(([field, reading]): Problem[] =>
    reading === undefined || datePeriod(reading.period) !== undefined
      ? []
      : [
          {
            field,
            rule: 'dashboard/undated',
            message: `The period "${reading.period}" does not say when the figure was true.`,
            fix: 'Show a reading with a date: a year, a month, a day, or from one to another.',
          },
        ],
  );

const findNewerFact = (library: Library, field: Problem['field'], latest: TileReading): Problem[] => {
  const { figure, ...scope } = latest;
  const newer = [...library.facts.values()].find(
    ({ fact: { unit, of, ...fact } }) =>
      unit !== undefined && isNewerReading({ ...fact, unit, of }, { ...scope, unit: figure.unit }),
  );
  return newer === undefined
    ? []
    : [
        {
          field,
          rule: 'dashboard/edition',
          message: `A newer reading of the same statistic is known, for ${newer.fact.period}.`,
          fix: `Lead with \`${newer.id}\`, and give this one as \`former\`.`,
        },
      ];
};

const findNewerRow = (library: Library, { tile }: PlacedTile, latest: TileReading): Problem[] => {
  const last = findTileSeries(library, tile)?.points?.at(-1)?.at;
  const [row, fact] = [datePeriod(last ?? ''), datePeriod(latest.period)];
  // A row of a month and a fact of a day in it are one reading.
  return tile.fact === undefined || row === undefined || fact === undefined || row.from <= fact.to
    ? []
    : [
        {
          field: 'fact',
          rule: 'dashboard/edition',
          message: `The table \`${tile.dataset ?? ''}\` goes on to ${last ?? ''}, after the fact.`,
          fix: 'Name a newer fact, or leave `fact` out: the last row of the table then leads.',
        },
      ];
};

const findLaterFormer = (latest: TileReading, former: TileReading | undefined): Problem[] => {
  const [one, two] = [datePeriod(former?.period ?? ''), datePeriod(latest.period)];
  return former === undefined || one === undefined || two === undefined || one.to < two.to
    ? []
    : [
        {
          field: 'former',
          rule: 'dashboard/edition',
          message: `The former reading (${former.period}) is not earlier than the latest (${latest.period}).`,
          fix: 'Exchange the two: the newest leads.',
        },
      ];
};

const judge = (library: Library, placed: PlacedTile): Problem[] => {
  const { tile } = placed;
  const [latest, former] = [findLatest(library, tile), findFormer(library, tile)];
  if (latest === undefined) return [];
  const field = tile.fact === undefined ? 'dataset' : 'fact';
  const undated = findUndated([
    [field, latest],
    ['former', former],
  ]);
  if (undated.length > 0) return undated;
  return [
    ...findNewerFact(library, field, latest),
    ...findNewerRow(library, placed, latest),
    ...findLaterFormer(latest, former),
  ];
};

/** Each tile must lead with the newest reading that is known of its statistic, and every reading be dated. */
export const findOutdatedTiles = (library: Library): Finding[] =>
  listTiles(library.tree).flatMap((placed) =>
    judge(library, placed).map(({ field, ...words }): Finding => {
      const { entry, path } = placed;
      return { file: entry.file, ...entry.locate([...path, field]), severity: 'error', ...words };
    }),
  );
