import { readRecords } from '../knowledge/csv-records.ts';
import { readCell } from '../knowledge/table-cells.ts';
import type { TableColumn } from '../knowledge/table.ts';
import { toSlug } from './names.ts';

/** A column as it is described on the command's line, or guessed from a table. */
export interface DraftColumn extends TableColumn {
  label: string;
}

const types = ['text', 'time', 'number'] as const;

const isType = (text: string): text is TableColumn['type'] => types.some((type) => type === text);

const toId = (heading: string): string | undefined => toSlug(heading)?.replaceAll('-', '_').slice(0, 60);

const toLabel = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replaceAll('_', ' ');

/**
 * Reads the description of a column, `id:type` or `id:type:Label`.
 * @throws Error with what to write, where it is no such description
 */
export const readColumn = (text: string): DraftColumn => {
  const [id = '', type = '', ...label] = text.split(':').map((part) => part.trim());
  if (!isType(type))
    throw new Error(
      `\`${text.slice(0, 60)}\` describes no column. Write id:type:Label, with the type ${types.join(', ')}.`,
    );
  return { id, type, label: label.join(':') || toLabel(id) };
};

const isReadableAs = (cells: readonly string[], type: TableColumn['type']): boolean =>
  cells.every((cell) => {
    const read = readCell(cell, type);
    return read === null || typeof read !== 'object';
  });

const timeHeading = /\b(?:years?|quarters?|months?|days?|dates?|periods?|time)\b/i;

const guessType = (heading: string, cells: readonly string[], index: number): TableColumn['type'] => {
  // Four digits are a year where the column is the first or says so, and a number elsewhere.
  if ((index === 0 || timeHeading.test(heading)) && isReadableAs(cells, 'time')) return 'time';
  return isReadableAs(cells, 'number') ? 'number' : 'text';
};

/** A CSV text as a dataset's table: its columns, and the text with their ids as its first line. */
export interface ReadTable {
  columns: DraftColumn[];
  csv: string;
}

const toUniqueIds = (headings: readonly string[]): string[] => {
  const known = new Set<string>();
  return headings.map((heading, index) => {
    const wanted = toId(heading) ?? `column_${index + 1}`;
    const id = known.has(wanted) ? `${wanted}_${index + 1}` : wanted;
    known.add(id);
    return id;
  });
};

/**
 * Reads a CSV file that somebody brings: headings become ids, and what the cells hold says what each column is.
 * @param described columns that are described already, in the order of the table; guessed where there are none
 * @throws Error with what to mend, where the text is no table
 */
export const readBroughtTable = (text: string, described: readonly DraftColumn[]): ReadTable => {
  const { records, fault } = readRecords(text.replace(/^\uFEFF/, ''));
  if (fault !== undefined)
    throw new Error(
      `The table breaks off at ${fault.line}:${fault.column}: a double quote stands where none can.`,
    );
  const [head, ...rows] = records;
  if (head === undefined) throw new Error('The table is empty.');
  if (described.length > 0 && described.length !== head.cells.length)
    throw new Error(`The table has ${head.cells.length} columns, and ${described.length} are described.`);
  const headings = head.cells.map((cell) => cell.trim());
  const ids = toUniqueIds(headings);
  const filled = rows.filter(({ raw }) => raw.trim() !== '');
  const columns = headings.map((heading, index): DraftColumn => {
    const cells = filled.map((row) => row.cells[index] ?? '');
    const id = ids[index] ?? '';
    return described[index] ?? { id, type: guessType(heading, cells, index), label: heading || toLabel(id) };
  });
  const lines = filled.map(({ raw }) => raw.replace(/\r$/, ''));
  return { columns, csv: `${[columns.map(({ id }) => id).join(','), ...lines].join('\n')}\n` };
};
