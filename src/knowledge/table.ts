import { findCellPlace, readRecords } from './csv-records.ts';
import type { CsvRecord, QuoteFault } from './csv-records.ts';
import { toDecimal, toPlainText } from './decimal.ts';
import { quoteCell, readCell } from './table-cells.ts';
import type { Cell, Fault } from './table-cells.ts';

export type { Cell } from './table-cells.ts';

/** What reading and writing need to know of a column. */
export interface TableColumn {
  /** The column's name in the first line of the CSV. */
  id: string;
  type: 'text' | 'time' | 'number';
}

/** A table of figures: each row has one cell for each column. */
export interface Table<Column extends TableColumn = TableColumn> {
  columns: readonly Column[];
  rows: Cell[][];
}

/** One thing that is wrong in a CSV text, with its line and column counted from 1. */
export interface TableProblem extends Fault {
  line: number;
  column: number;
}

/** More rows than any chart or page can show; a larger table belongs with its publisher. */
const mostRows = 5000;

const toHeader = (columns: readonly TableColumn[]): string => columns.map(({ id }) => id).join(',');

const toFirstLineFix = (columns: readonly TableColumn[]): string =>
  `Write the first line as \`${toHeader(columns)}\`.`;

const findDuplicates = (header: CsvRecord): TableProblem[] =>
  header.cells.flatMap((cell, index) =>
    header.cells.indexOf(cell) < index
      ? [
          {
            ...findCellPlace(header, index),
            message: `The column ${quoteCell(cell)} stands twice in the first line.`,
            fix: 'Give each column a name of its own, or delete one of the two.',
          },
        ]
      : [],
  );

const findMissing = (header: CsvRecord, columns: readonly TableColumn[]): TableProblem[] =>
  columns
    .filter(({ id }) => !header.cells.includes(id))
    .map(({ id }) => ({
      line: 1,
      column: 1,
      message: `The column \`${id}\` is missing from the first line.`,
      fix: toFirstLineFix(columns),
    }));

const findExtra = (header: CsvRecord, columns: readonly TableColumn[]): TableProblem[] =>
  header.cells.flatMap((cell, index) =>
    columns.some(({ id }) => id === cell)
      ? []
      : [
          {
            ...findCellPlace(header, index),
            message: `The table's description has no column ${quoteCell(cell)}.`,
            fix: `${toFirstLineFix(columns)} Or describe the column in the YAML file.`,
          },
        ],
  );

const findMisplaced = (header: CsvRecord, columns: readonly TableColumn[]): TableProblem[] => {
  const index = header.cells.findIndex((cell, place) => cell !== columns[place]?.id);
  if (index === -1) return [];
  const message = `The columns stand in another order than in the table's description, from ${quoteCell(header.cells[index] ?? '')} on.`;
  const fix = `Put the columns in the order \`${toHeader(columns)}\`, in every row, or change the order in the YAML file.`;
  return [{ ...findCellPlace(header, index), message, fix }];
};

const findHeaderProblems = (header: CsvRecord, columns: readonly TableColumn[]): TableProblem[] => {
  const wrongNames = [
    ...findDuplicates(header),
    ...findMissing(header, columns),
    ...findExtra(header, columns),
  ];
  return wrongNames.length > 0 ? wrongNames : findMisplaced(header, columns);
};

const toRaggedProblem = (record: CsvRecord, expected: number): TableProblem => {
  const found = record.cells.length;
  if (found === 1 && record.cells[0] === '')
    return { line: record.line, column: 1, message: 'This line is empty.', fix: 'Delete it.' };
  return {
    ...findCellPlace(record, found > expected ? expected : 0),
    message: `Expected ${expected} cells in this row, found ${found}.`,
    fix:
      found > expected
        ? 'Put a cell that holds a comma in double quotes, and write numbers without thousands separators.'
        : 'Add what is missing; a value that is not known is an empty cell, with its comma.',
  };
};

const readRow = (
  record: CsvRecord,
  columns: readonly TableColumn[],
): { cells: Cell[]; problems: TableProblem[] } => {
  if (record.cells.length !== columns.length)
    return { cells: [], problems: [toRaggedProblem(record, columns.length)] };
  const problems: TableProblem[] = [];
  const cells = columns.map(({ type }, index): Cell => {
    const cell = readCell(record.cells[index] ?? '', type);
    if (cell === null || typeof cell !== 'object') return cell;
    problems.push({ ...findCellPlace(record, index), ...cell });
    return null;
  });
  return { cells, problems };
};

const toQuoteProblem = ({ line, column, isOpen }: QuoteFault): TableProblem => ({
  line,
  column,
  message: isOpen
    ? 'A double quote is opened here and never closed.'
    : 'A double quote stands inside this cell.',
  fix: 'Put the whole cell in double quotes, and write a double quote inside it twice: `"a ""word"" in quotes"`.',
});

const findLengthProblems = (records: readonly CsvRecord[]): TableProblem[] => {
  const [first] = records;
  if (first === undefined)
    return [
      {
        line: 1,
        column: 1,
        message: 'The table has no rows.',
        fix: 'Write the figures below the first line.',
      },
    ];
  const surplus = records[mostRows];
  if (surplus === undefined) return [];
  const message = `The table has ${records.length} rows; at most ${mostRows} are read.`;
  return [
    {
      line: surplus.line,
      column: 1,
      message,
      fix: 'Keep the rows that an article needs, and link to the publisher for the rest.',
    },
  ];
};

const byteOrderMark = '\uFEFF';

const markProblem: TableProblem = {
  line: 1,
  column: 1,
  message:
    'The file begins with a byte-order mark, which no one sees and which becomes part of the first name.',
  fix: 'Save the file as "UTF-8", not as "UTF-8 with BOM".',
};

interface Reading {
  rows: Cell[][];
  problems: TableProblem[];
}

const readBody = (body: readonly CsvRecord[], columns: readonly TableColumn[]): Reading => {
  const rows = body.slice(0, mostRows).map((record) => readRow(record, columns));
  return {
    rows: rows.map(({ cells }) => cells).filter((cells) => cells.length > 0),
    problems: rows.flatMap(({ problems }) => problems),
  };
};

const readText = (text: string, columns: readonly TableColumn[]): Reading => {
  const { records, fault } = readRecords(text);
  const quotes = fault === undefined ? [] : [toQuoteProblem(fault)];
  const [header, ...body] = records;
  if (header === undefined) return { rows: [], problems: quotes };
  const headerProblems = findHeaderProblems(header, columns);
  // Which type a cell should have is not known where the first line is wrong.
  if (headerProblems.length > 0) return { rows: [], problems: [...headerProblems, ...quotes] };
  const { rows, problems } = readBody(body, columns);
  const lengths = fault === undefined ? findLengthProblems(body) : [];
  return { rows, problems: [...problems, ...lengths, ...quotes] };
};

/**
 * Reads a CSV text into a table and reports all that is wrong with it.
 *
 * The text is RFC 4180 with the columns' ids, in their order, as its first line. A cell of a number column is a plain
 * decimal; of a time column YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD; an empty cell is `null`. A row that is not of the
 * columns' length is left out of the table, and a cell that its column cannot hold is `null` there, each with a problem.
 *
 * @param csv The text of the file.
 * @param columns What the table's description says of its columns.
 * @returns The table, complete only where there are no problems.
 */
export const readTable = <Column extends TableColumn>(
  csv: string,
  columns: readonly Column[],
): { table: Table<Column>; problems: TableProblem[] } => {
  const hasMark = csv.startsWith(byteOrderMark);
  const text = hasMark ? csv.slice(byteOrderMark.length) : csv;
  const empty: TableProblem = {
    line: 1,
    column: 1,
    message: 'The file is empty.',
    fix: toFirstLineFix(columns),
  };
  const { rows, problems } = text.trim() === '' ? { rows: [], problems: [empty] } : readText(text, columns);
  return { table: { columns, rows }, problems: hasMark ? [markProblem, ...problems] : problems };
};

// A spreadsheet takes a text that begins so for a formula and runs it.
const formulaStart = /^[=+\-@\t\r]/;

const toCsvText = (text: string): string => {
  const inert = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

const toCsvCell = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'number' ? toPlainText(toDecimal(cell)) : toCsvText(cell);
};

/**
 * Writes a table as CSV (RFC 4180, but with LF) that is safe to open in a spreadsheet: a text that would be taken for a
 * formula gets an apostrophe before it. Numbers are plain decimals and stay numbers, negative ones too.
 */
export const toCsv = ({ columns, rows }: Table): string =>
  [columns.map(({ id }) => id), ...rows].map((row) => `${row.map(toCsvCell).join(',')}\n`).join('');

/** Turns each row into an object with the columns' ids as its keys; what is not known is `null`. */
export const toJsonRows = ({ columns, rows }: Table): Record<string, Cell>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? null])));
