import { formatFigure } from './format.ts';
import type { Cell } from './table-cells.ts';
import type { Unit } from './units.ts';

/** A column as it is printed: its name, and for numbers what they are measured in. */
export type PrintableColumn =
  | { id: string; label: string; type: 'text' | 'time' }
  | { id: string; label: string; type: 'number'; unit: Unit };

/** A table, and how it is drawn where nobody says otherwise. */
export interface DrawableTable {
  columns: readonly PrintableColumn[];
  rows: readonly (readonly Cell[])[];
  chart?: { x: string; y: readonly string[] } | undefined;
}

/** Which part of a table a chart draws, as a text writes it. */
export interface DrawnChoice {
  /** Column ids joined by commas. */
  columns?: string | undefined;
  /** Row names joined by `|`. */
  rows?: string | undefined;
}

/** The part of a table that a chart draws: the column that names its rows, the columns of values, and the rows. */
export interface DrawnPart {
  x: string;
  y: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A table ready to print: heads and formatted cells. */
export interface PrintedTable {
  columns: { id: string; label: string; numeric: boolean }[];
  rows: string[][];
}

const split = (text: string | undefined, separator: string): string[] | undefined =>
  text?.split(separator).map((part) => part.trim());

/** Chooses what is drawn of a table; undefined where neither the table nor the text says which columns. */
export const chooseDrawn = (
  { columns, rows, chart }: DrawableTable,
  choice: DrawnChoice,
): DrawnPart | undefined => {
  const y = split(choice.columns, ',') ?? chart?.y;
  const x = chart?.x ?? columns[0]?.id;
  if (y === undefined || x === undefined) return undefined;
  const index = columns.findIndex(({ id }) => id === x);
  const names = split(choice.rows, '|');
  const isNamed = (row: readonly Cell[]): boolean => names?.includes(String(row[index] ?? '')) ?? true;
  return { x, y, rows: rows.filter(isNamed) };
};

const formatCell = (column: PrintableColumn, cell: Cell): string => {
  if (cell === null) return '—';
  return column.type === 'number' && typeof cell === 'number'
    ? formatFigure({ value: cell, unit: column.unit })
    : String(cell);
};

/** Prints a table, the whole of it or the part that a chart draws. */
export const printTable = ({ columns, rows }: DrawableTable, drawn?: DrawnPart): PrintedTable => {
  const isShown = ({ id }: PrintableColumn): boolean =>
    drawn === undefined || id === drawn.x || drawn.y.includes(id);
  const shown = columns.flatMap((column, index) => (isShown(column) ? [{ column, index }] : []));
  return {
    columns: shown.map(({ column: { id, label, type } }) => ({ id, label, numeric: type === 'number' })),
    rows: (drawn?.rows ?? rows).map((row) =>
      shown.map(({ column, index }) => formatCell(column, row[index] ?? null)),
    ),
  };
};
