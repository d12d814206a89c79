import { describe, expect, test } from 'vitest';
import { groupPay, readPayTable, withoutRepeats } from './pay.ts';
import type { PayReading, PayRow, PayTable } from './pay.ts';

const dollars = { kind: 'currency', currency: 'USD', per: 'year' } as const;

const table: PayTable = {
  id: 'pay',
  source: 'office',
  covers: 'May 2025',
  population: 'employees',
  columns: [
    { id: 'occupation', type: 'text' },
    { id: 'jobs', type: 'number', unit: { kind: 'count' } },
    { id: 'p10', type: 'number', unit: dollars, of: 'wage that a tenth earn less than' },
    { id: 'median', type: 'number', unit: dollars, of: 'median wage' },
  ],
  rows: [
    ['Web developers', 10, 40, 80],
    ['Programmers', 20, null, 90],
  ],
};

const reading: PayReading = {
  dataset: 'pay',
  kind: 'official',
  values: [
    { column: 'p10', measure: 'p10' },
    { column: 'median', measure: 'median' },
  ],
  describe: ({ occupation = '' }) => ({ occupation, country: 'Utopia', year: 2025 }),
};

const row: PayRow = {
  kind: 'official',
  occupation: 'Programmers',
  country: 'Utopia',
  year: 2025,
  period: 'May 2025',
  measure: 'median',
  value: 90,
  unit: dollars,
  population: 'employees',
  source: 'office',
};

describe('a dataset read as pay', () => {
  test('gives a row for each figure, with what the dataset says of all, and none for an empty cell', () => {
    const rows = readPayTable(table, reading);
    expect(rows.map(({ occupation, measure, value }) => [occupation, measure, value])).toEqual([
      ['Web developers', 'p10', 40],
      ['Web developers', 'median', 80],
      ['Programmers', 'median', 90],
    ]);
    expect(rows[0]).toMatchObject({
      period: 'May 2025',
      population: 'employees',
      source: 'office',
      dataset: 'pay',
      of: 'wage that a tenth earn less than',
    });
  });

  test('lets a row say its own period and source, and which point of the spread it is', () => {
    const [first] = readPayTable(table, {
      ...reading,
      values: [{ column: 'median', measure: ({ jobs }) => (jobs === '10' ? 'high' : undefined) }],
      describe: () => ({ occupation: 'x', country: 'y', period: 'undated', source: 'survey' }),
    });
    expect(first).toMatchObject({ measure: 'high', period: 'undated', source: 'survey' });
  });

  test('is refused where a column is no sum of money', () => {
    const values = [{ column: 'jobs', measure: 'median' }] as const;
    expect(() => readPayTable(table, { ...reading, values })).toThrow('no column jobs of a currency');
  });
});

describe('rows that say the same', () => {
  test('are said once, where they are said first, whatever the case of the name', () => {
    const other = { ...row, value: 91 };
    const again = { ...row, occupation: 'PROGRAMMERS', dataset: 'trend' };
    expect(withoutRepeats([row, other, again])).toEqual([row, other]);
  });

  test('are kept where the year, the place, the kind or the unit differs', () => {
    const rows: PayRow[] = [
      row,
      { ...row, year: 2024 },
      { ...row, part: 'Capital' },
      { ...row, kind: 'survey' },
      { ...row, unit: { ...dollars, per: 'month' } },
    ];
    expect(withoutRepeats(rows)).toEqual(rows);
  });
});

describe('tables of pay', () => {
  test('mix no kinds, countries, currencies or periods', () => {
    const euros = { kind: 'currency', currency: 'EUR', per: 'year' } as const;
    const sections = groupPay([
      { ...row, kind: 'adverts' },
      row,
      { ...row, unit: euros },
      { ...row, unit: { ...dollars, per: 'hour' } },
      { ...row, country: 'Arcadia' },
      { ...row, year: 2024 },
    ]);
    expect(
      sections.map(({ kind, groups }) => [
        kind,
        groups.map(({ country, unit, lines }) => `${country} ${unit.currency} ${unit.per} ${lines.length}`),
      ]),
    ).toEqual([
      ['official', ['Utopia USD year 2', 'Utopia EUR year 1', 'Utopia USD hour 1', 'Arcadia USD year 1']],
      ['adverts', ['Utopia USD year 1']],
    ]);
  });

  test('have bars measured within one kind, currency and period, and none for a figure that stands alone', () => {
    const [official, survey] = groupPay([
      row,
      { ...row, value: 30, country: 'Arcadia' },
      { ...row, value: 500, kind: 'survey' },
      { ...row, value: 7, unit: { ...dollars, per: 'hour' } },
    ]);
    expect(official?.groups.flatMap(({ lines }) => lines.map(({ share }) => share))).toEqual([
      100,
      33.3,
      undefined,
    ]);
    expect(survey?.groups[0]?.lines[0]?.share).toBeUndefined();
  });
});
