import { CsvError, parse } from 'csv-parse/sync';

/** A row of a CSV text as it stands there. */
export interface CsvRecord {
  cells: string[];
  /** The row's text, quotes and line breaks included. */
  raw: string;
  /** The line that the row begins on, counted from 1. */
  line: number;
}

/** A place in a text, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A quote that a CSV text breaks off at. */
export interface QuoteFault extends Place {
  /** Whether the quote is opened and never closed. */
  isOpen: boolean;
}

/** Where each cell of a row begins; a quoted cell may run over several lines. */
const findCellPlaces = (raw: string, firstLine: number): Place[] => {
  const places: Place[] = [{ line: firstLine, column: 1 }];
  let line = firstLine;
  let lineStart = 0;
  let cellStart = 0;
  let isQuoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at];
    if (character === '"' && (isQuoted || at === cellStart)) isQuoted = !isQuoted;
    else if (character === ',' && !isQuoted) {
      cellStart = at + 1;
      places.push({ line, column: cellStart - lineStart + 1 });
    } else if (character === '\n') {
      if (!isQuoted) return places;
      line += 1;
      lineStart = at + 1;
    }
  }
  return places;
};

/** Finds the place of a row's cell, counted from 0; a cell that the row lacks is looked for at its beginning. */
export const findCellPlace = ({ raw, line }: Pick<CsvRecord, 'raw' | 'line'>, index: number): Place =>
  findCellPlaces(raw, line)[index] ?? { line, column: 1 };

const toFault = (raw: string, line: number, error: CsvError): QuoteFault => {
  const index = typeof error['column'] === 'number' ? error['column'] : 0;
  return { ...findCellPlace({ raw, line }, index), isOpen: error.code === 'CSV_QUOTE_NOT_CLOSED' };
};

/**
 * Reads a CSV text (RFC 4180, lines ended by LF or CRLF) into rows; an empty line is a row of one empty cell.
 * Where a quote is misplaced, the rows before it are returned with its place.
 */
export const readRecords = (csv: string): { records: CsvRecord[]; fault?: QuoteFault } => {
  const records: CsvRecord[] = [];
  const textLines = csv.split('\n');
  let line = 1;
  try {
    parse(csv, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      // The parser's own count takes a CRLF inside quotes for two lines.
      on_record: (cells: string[]) => {
        const end = line + cells.join('').split('\n').length;
        records.push({ cells, raw: textLines.slice(line - 1, end - 1).join('\n'), line });
        line = end;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, fault: toFault(textLines.slice(line - 1).join('\n'), line, error) };
  }
  return { records };
};
