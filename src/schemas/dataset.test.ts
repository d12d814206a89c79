import { describe, expect, test } from 'vitest';
import { dataset } from './dataset.ts';

const number = { id: 'share', label: 'Share', type: 'number', unit: { kind: 'percent' }, of: 'respondents' };

const sound = {
  id: 'databases-2025',
  title: 'Databases used in the past year, survey of 2025',
  description: 'Which share of those who answered had used each database in the past year.',
  source: 'survey-2025',
  covers: '2025',
  population: 'respondents who answered the question',
  geography: 'World',
  columns: [{ id: 'database', label: 'Database', type: 'text' }, number],
  chart: { kind: 'ranked', x: 'database', y: ['share'] },
};

/** What is refused in a dataset that differs from the sound one, as path and message. */
const refusalsOf = (change: Record<string, unknown>): [string, string][] =>
  dataset
    .safeParse({ ...sound, ...change })
    .error?.issues.map(({ path, message }): [string, string] => [path.join('.'), message]) ?? [];

const pathsOf = (change: Record<string, unknown>): string[] => refusalsOf(change).map(([path]) => path);

describe('a dataset', () => {
  test('with all that is needed is accepted', () => {
    expect(refusalsOf({})).toEqual([]);
  });

  test('may name further sources, a note, caveats, a licence and the day it was taken', () => {
    const more = {
      otherSources: ['survey-2024'],
      note: 'The first row comes from the survey of 2024.',
      caveats: ['The sample is self-selected.'],
      licence: 'CC BY 4.0',
      retrieved: '2026-08-19',
    };
    expect(refusalsOf(more)).toEqual([]);
  });

  test('is refused with a key that nothing reads', () => {
    expect(refusalsOf({ titel: 'Databases' })).toMatchObject([['', expect.stringContaining('titel')]]);
  });

  test.each(['id', 'title', 'description', 'source', 'covers', 'population', 'geography', 'columns'])(
    'is refused without its %s',
    (key) => {
      expect(pathsOf({ [key]: undefined })).toEqual([key]);
    },
  );

  test('needs a description of 30 to 400 characters on one line', () => {
    expect(pathsOf({ description: 'Too short.' })).toEqual(['description']);
    expect(pathsOf({ description: 'x'.repeat(401) })).toEqual(['description']);
    expect(pathsOf({ description: `${sound.description}\nAnd more.` })).toEqual(['description']);
  });

  test('is refused with a day that the calendar lacks', () => {
    expect(pathsOf({ retrieved: '2026-02-30' })).toEqual(['retrieved']);
  });

  test('is refused without a single further source where it says that there are some', () => {
    expect(pathsOf({ otherSources: [] })).toEqual(['otherSources']);
  });
});

describe('a column', () => {
  const pathsOfColumn = (column: Record<string, unknown>): string[] =>
    pathsOf({ columns: [sound.columns[0], column] });

  test('of numbers needs a unit', () => {
    expect(pathsOfColumn({ id: 'share', label: 'Share', type: 'number' })).toEqual(['columns.1.unit']);
  });

  test('of numbers needs a unit that is known', () => {
    expect(pathsOfColumn({ ...number, unit: { kind: 'furlongs' } })).toEqual(['columns.1.unit.kind']);
    expect(pathsOfColumn({ ...number, unit: { kind: 'currency', currency: 'XYZ' } })).toEqual([
      'columns.1.unit.currency',
    ]);
  });

  test.each(['text', 'time'])('of the type %s has no unit', (type) => {
    expect(pathsOfColumn({ ...number, type })).toEqual(['columns.1']);
  });

  test.each(['United States', 'medianWage', 'median-wage', '_share', ''])('is not called %j', (id) => {
    expect(pathsOfColumn({ ...number, id })).toEqual(['columns.1.id']);
  });

  test('does not stand alone', () => {
    expect(pathsOf({ columns: [number] })).toEqual(['columns']);
  });
});

describe('a chart', () => {
  test('may be left out', () => {
    expect(refusalsOf({ chart: undefined })).toEqual([]);
  });

  test('is of a kind that can be drawn', () => {
    expect(pathsOf({ chart: { ...sound.chart, kind: 'pie' } })).toEqual(['chart.kind']);
  });

  test('draws one to eight columns', () => {
    expect(pathsOf({ chart: { ...sound.chart, y: [] } })).toEqual(['chart.y']);
    expect(pathsOf({ chart: { ...sound.chart, y: Array.from({ length: 9 }, () => 'share') } })).toEqual([
      'chart.y',
    ]);
  });
});
