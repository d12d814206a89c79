import { describe, expect, test } from 'vitest';
import { datePeriod, printPeriod, printPoint, toReadingDay } from './period.ts';

describe('a period is dated', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025 (provisional)', '2025-01-01', '2025-12-31'],
    ['2026 edition', '2026-01-01', '2026-12-31'],
    ['FY2026', '2026-01-01', '2026-12-31'],
    ['about February 2023', '2023-02-01', '2023-02-31'],
    ['2026-07', '2026-07-01', '2026-07-31'],
    ['2026-07-10', '2026-07-10', '2026-07-10'],
    ['14 August 2026', '2026-08-14', '2026-08-14'],
    ['May 2025', '2025-05-01', '2025-05-31'],
    ['2022 Q2', '2022-04-01', '2022-06-31'],
    ['2022-Q4', '2022-10-01', '2022-12-31'],
    ['first quarter of 2026', '2026-01-01', '2026-03-31'],
    ['six months to 2026-02-15', '2026-02-15', '2026-02-15'],
    ['January–September 2026', '2026-01-01', '2026-09-31'],
    ['May-June 2020', '2020-05-01', '2020-06-31'],
    ['November 2025 – January 2026', '2025-11-01', '2026-01-31'],
    ['March 2023 to February 2024', '2023-03-01', '2024-02-31'],
    ['2025–2035', '2025-01-01', '2035-12-31'],
    ['2021-2024', '2021-01-01', '2024-12-31'],
  ])('%s', (text, from, to) => {
    expect(datePeriod(text)).toEqual({ from, to });
  });

  test.each([
    'not stated',
    'current edition',
    'undated table, 2024 or earlier',
    'ten quarters from late 2022',
    'Mayor 20',
    '',
  ])('but not "%s", whose words do not say when it was', (text) => {
    expect(datePeriod(text)).toBeUndefined();
  });
});

describe('a reading counts', () => {
  test('as of the end of its period', () => {
    expect(toReadingDay({ from: '2025-05-01', to: '2025-05-31' }, '2026-04')).toBe('2025-05-31');
    expect(toReadingDay({ from: '2025-05-01', to: '2025-05-31' }, undefined)).toBe('2025-05-31');
  });

  test('as of its beginning where it was published before it was over', () => {
    expect(toReadingDay({ from: '2025-01-01', to: '2035-12-31' }, '2026-08-27')).toBe('2025-01-01');
  });
});

test('a period is printed with its dates as readers write them', () => {
  expect(printPeriod('six months to 2026-02-15')).toBe('six months to 15 February 2026');
  expect(printPeriod('2026-07')).toBe('July 2026');
  expect(printPeriod('2021-2024')).toBe('2021-2024');
  expect(printPeriod('2026-Q1')).toBe('Q1 2026');
  expect(printPeriod('May 2025')).toBe('May 2025');
});

test('a point of a table is printed with what its column says of it', () => {
  expect(printPoint('2025-07', 'Month')).toBe('July 2025');
  expect(printPoint('2025', 'Year (January to September)')).toBe('2025 (January to September)');
  expect(printPoint('2026-02-15', 'End of the six months')).toBe('15 February 2026 (end of the six months)');
});
