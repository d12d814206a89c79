import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../schemas/dataset.ts';
import { readTable, toCsv, toJsonRows } from './table.ts';
import type { Cell, TableColumn, TableProblem } from './table.ts';

const columns = [
  { id: 'month', type: 'time' },
  { id: 'group', type: 'text' },
  { id: 'share', type: 'number' },
] as const satisfies TableColumn[];

const problemsOf = (csv: string): TableProblem[] => readTable(csv, columns).problems;

/** The problem of a row below a sound first line. */
const problemOfRow = (row: string): TableProblem | undefined => problemsOf(`month,group,share\n${row}\n`)[0];

/** The problem of a cell in the number column, which begins at line 2, column 9. */
const problemOfNumber = (cell: string): TableProblem | undefined =>
  problemOfRow(`2024,a,${/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell}`);

describe('reading a table', () => {
  test('cells become numbers, texts and points in time, and an empty cell is not known', () => {
    const { table, problems } = readTable(
      'month,group,share\n2024-05,All,28.0\n2025-Q1,"a, b",-0.5\n,,\n',
      columns,
    );
    expect(problems).toEqual([]);
    expect(table.columns).toBe(columns);
    expect(table.rows).toEqual([
      ['2024-05', 'All', 28],
      ['2025-Q1', 'a, b', -0.5],
      [null, null, null],
    ]);
  });

  test("the schema's columns can be read by", () => {
    const described: Column[] = [
      { id: 'name', label: 'Name', type: 'text' },
      { id: 'share', label: 'Share', type: 'number', unit: { kind: 'percent' } },
    ];
    expect(readTable('name,share\na,1\n', described).table.rows).toEqual([['a', 1]]);
  });

  test('lines may end in CRLF, and the last line need not end', () => {
    expect(readTable('month,group,share\r\n2024,a,1\r\n2025,b,2', columns)).toMatchObject({
      problems: [],
      table: {
        rows: [
          ['2024', 'a', 1],
          ['2025', 'b', 2],
        ],
      },
    });
  });

  test('all problems of a file are reported in one run, each with its place', () => {
    const csv = 'month,group,share\n2024-13,a,x\n2024,a\n2024,b,1\n';
    expect(problemsOf(csv)).toMatchObject([
      { line: 2, column: 1, message: expect.stringContaining('`2024-13`') },
      { line: 2, column: 11, message: expect.stringContaining('`x`') },
      { line: 3, column: 1 },
    ]);
  });
});

describe('the first line', () => {
  test('a missing column is named, with the line to write', () => {
    expect(problemsOf('month,group\n2024,a\n')).toEqual([
      {
        line: 1,
        column: 1,
        message: 'The column `share` is missing from the first line.',
        fix: 'Write the first line as `month,group,share`.',
      },
    ]);
  });

  test('a column that the description lacks is shown where it stands', () => {
    expect(problemsOf('month,group,share,more\n2024,a,1,2\n')).toMatchObject([
      { line: 1, column: 19, message: "The table's description has no column `more`." },
    ]);
  });

  test('a misspelt column is both unknown and missing', () => {
    expect(problemsOf('month,groups,share\n2024,a,1\n').map(({ message }) => message)).toEqual([
      'The column `group` is missing from the first line.',
      "The table's description has no column `groups`.",
    ]);
  });

  test('another order of the columns is told from missing ones', () => {
    expect(problemsOf('month,share,group\n2024,1,a\n')).toMatchObject([
      { line: 1, column: 7, message: expect.stringContaining('another order') },
    ]);
  });

  test('a column that stands twice is reported at its second place', () => {
    expect(problemsOf('month,group,share,group\n2024,a,1,b\n')).toMatchObject([
      { line: 1, column: 19, message: 'The column `group` stands twice in the first line.' },
    ]);
  });

  test('a byte-order mark is reported and the rest is read all the same', () => {
    const { table, problems } = readTable('\uFEFFmonth,group,share\n2024,a,1\n', columns);
    expect(problems).toMatchObject([
      { line: 1, column: 1, message: expect.stringContaining('byte-order mark') },
    ]);
    expect(table.rows).toEqual([['2024', 'a', 1]]);
  });
});

describe('the size of a table', () => {
  test.each(['', '\n', '  \n\n'])('an empty file (%j) is told to begin with its first line', (csv) => {
    expect(problemsOf(csv)).toMatchObject([
      { line: 1, message: 'The file is empty.', fix: expect.stringContaining('month,group,share') },
    ]);
  });

  test('a table without rows is reported', () => {
    expect(problemsOf('month,group,share\n')).toMatchObject([{ message: 'The table has no rows.' }]);
  });

  test('5,000 rows are read, and the first row beyond them is reported', () => {
    const allowed = `month,group,share\n${'2024,a,1\n'.repeat(5000)}`;
    expect(problemsOf(allowed)).toEqual([]);
    expect(problemsOf(`${allowed}2024,a,1\n`)).toMatchObject([{ line: 5002, column: 1 }]);
  });
});

describe('rows', () => {
  test('a short row says how many cells it should have', () => {
    expect(problemOfRow('2024,a')).toMatchObject({
      line: 2,
      column: 1,
      message: 'Expected 3 cells in this row, found 2.',
    });
  });

  test('a long row is shown at its first surplus cell', () => {
    expect(problemOfRow('2024,a,1,234')).toMatchObject({
      line: 2,
      column: 10,
      message: 'Expected 3 cells in this row, found 4.',
      fix: expect.stringContaining('without thousands separators'),
    });
  });

  test('an empty line is told to go', () => {
    expect(problemOfRow('\n2024,a,1')).toMatchObject({
      line: 2,
      message: 'This line is empty.',
      fix: 'Delete it.',
    });
  });

  test('no text makes reading fail, and every problem has a place in the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', '\r\n', '%', '\uFEFF') });
    fc.assert(
      fc.property(text, fc.boolean(), (body, hasHeader) => {
        const csv = `${hasHeader ? 'month,group,share\n' : ''}${body}`;
        const lines = csv.split('\n');
        for (const { line, column } of problemsOf(csv))
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }),
      { numRuns: 2000 },
    );
  });

  test('places are right after a quoted cell that runs over lines', () => {
    expect(problemOfRow('2024,"one\ntwo, ""three""",x')).toMatchObject({ line: 3, column: 17 });
    expect(problemOfRow('2024,"one\ntwo",1\n2024,a,x')).toMatchObject({ line: 4, column: 8 });
    expect(problemOfRow('2024,"one\r\ntwo",1\n2024,a,x')).toMatchObject({ line: 4, column: 8 });
  });

  test.each([
    ['2024,"a,1', 'opened here and never closed', { line: 2, column: 6 }],
    ['2024,a,1\n2024,a "word",1', 'inside this cell', { line: 3, column: 6 }],
    ['2024,"a" b,1', 'inside this cell', { line: 2, column: 6 }],
  ])('a misplaced quote (%j) is shown at its cell', (row, message, place) => {
    expect(problemOfRow(row)).toMatchObject({ ...place, message: expect.stringContaining(message) });
  });
});

describe('numbers', () => {
  test.each(['0', '7', '-7', '0.5', '-0.25', '1693.8', '154187380'])('%s is a number', (cell) => {
    expect(problemOfNumber(cell)).toBeUndefined();
  });

  test.each(['abc', '.5', '5.', '1e5', '007', '+5', '$5', ' 5', '0x10', 'NaN', 'Infinity', '1.2.3'])(
    '%j is quoted as no number',
    (cell) => {
      expect(problemOfNumber(cell)).toMatchObject({
        line: 2,
        column: 8,
        message: `\`${cell}\` is not a number.`,
      });
    },
  );

  test.each([
    ['1,693,800', 'thousands separator', '`1693800`'],
    ["1'000.5", 'thousands separator', '`1000.5`'],
    ['-1\u202f000', 'thousands separator', '`-1000`'],
    ['12,5', 'decimal comma', '`12.5`'],
    ['45%', 'per-cent sign', '`45`'],
    ['45.5 %', 'per-cent sign', '`45.5`'],
    ['\u22127', 'typographic minus', '`-7`'],
    ['n/a', 'not known', 'Leave the cell empty.'],
    ['-', 'not known', 'Leave the cell empty.'],
  ])('%j is understood, and the fix says what to write', (cell, message, fix) => {
    expect(problemOfNumber(cell)).toMatchObject({
      message: expect.stringContaining(message),
      fix: expect.stringContaining(fix),
    });
  });

  test.each(['12345678901234567890', '0.12345678901234567891', '9'.repeat(400)])(
    '%s cannot be kept exactly and is refused',
    (cell) => {
      expect(problemOfNumber(cell)).toMatchObject({ message: expect.stringContaining('more digits') });
    },
  );

  test('a long cell is cut in the message', () => {
    expect(problemOfNumber('x'.repeat(200))?.message.length).toBeLessThan(80);
  });
});

describe('points in time', () => {
  test.each(['2024', '2024-Q4', '2024-12', '2024-02-29'])('%s is one', (cell) => {
    expect(problemOfRow(`${cell},a,1`)).toBeUndefined();
  });

  test.each([
    '24',
    '2024 Q2',
    '2024-Q5',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '2024-04-31',
    'May 2024',
    '2024-5',
  ])('%s is none', (cell) => {
    expect(problemOfRow(`${cell},a,1`)).toMatchObject({
      line: 2,
      column: 1,
      message: expect.stringContaining(`\`${cell}\` is not a point in time`),
    });
  });
});

describe('writing a table', () => {
  test('texts are quoted where they must be, and numbers are plain decimals', () => {
    const rows: Cell[][] = [
      ['2024', 'a, "b"', -1e-7],
      ['2025', 'line\nbreak', 1e21],
      [null, null, null],
    ];
    expect(toCsv({ columns, rows })).toBe(
      'month,group,share\n2024,"a, ""b""",-0.0000001\n2025,"line\nbreak",1000000000000000000000\n,,\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('the text %j cannot run as a formula', (text) => {
    const [, line = ''] = /share\n([^]*)\n$/.exec(toCsv({ columns, rows: [[null, text, null]] })) ?? [];
    expect(line.replaceAll('"', '')).toBe(`,'${text},`);
  });

  test('what is written is read again', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => !/^[=+\-@\t\r]/.test(value));
    const share = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => (value === 0 ? 0 : value));
    const row = fc.tuple(fc.constantFrom('2024', '2024-Q1', null), fc.option(text), fc.option(share));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        expect(readTable(toCsv({ columns, rows }), columns)).toEqual({
          table: { columns, rows },
          problems: [],
        });
      }),
    );
  });

  test('rows become objects, and what is not known is null', () => {
    expect(
      toJsonRows({
        columns,
        rows: [
          ['2024', 'a', 1],
          ['2025', null, null],
        ],
      }),
    ).toEqual([
      { month: '2024', group: 'a', share: 1 },
      { month: '2025', group: null, share: null },
    ]);
  });
});
