import { parse } from 'csv-parse/sync';
export type Cell = string | number | null;
export interface Table<Column = { id: string; type: string }> { columns: readonly Column[]; rows: Cell[][] }
export interface TableProblem { line: number; column: number; message: string; fix: string }
export const readTable = <Column extends { id: string; type: string }>(csv: string, columns: readonly Column[]): { table: Table<Column>; problems: TableProblem[] } => {
  const [, ...rows]: string[][] = parse(csv);
  return { table: { columns, rows: rows.map((row) => row.map((cell, i) => cell === '' ? null : columns[i]?.type === 'number' ? Number(cell) : cell)) }, problems: [] };
};
export const toCsv = (table: Table): string => table.rows.map((r) => r.join(',')).join('\n');
export const toJsonRows = (table: Table): unknown[] => table.rows.map((row) => Object.fromEntries(row.map((c, i) => [table.columns[i]?.id ?? '', c])));
