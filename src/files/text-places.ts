import type { Place } from './read-yaml.ts';

interface TextPlacesOptions {
  /** The lines of the YAML file. */
  lines: readonly string[];
  /** Where the value begins in the file. */
  start: Place;
  /** The text, as YAML gives it. */
  value: string;
}

/**
 * Finds where a place within a YAML text stands in its file: exactly for a `|` block and for text on one line.
 * Quoted and folded text is changed by reading it, so that only where it begins can be said.
 *
 * @example `text: |` on line 3, and below it `  One *two*`: 1:5 of the text is 4:7 of the file.
 */
export const createTextPlaces = ({ lines, start, value }: TextPlacesOptions): ((within: Place) => Place) => {
  const written = value.split('\n');
  const isBlock = lines[start.line - 1]?.charAt(start.column - 1) === '|';
  return ({ line, column }) => {
    const text = written[line - 1] ?? '';
    const at = isBlock ? start.line + line : start.line;
    const raw = lines[at - 1] ?? '';
    if (isBlock) return { line: at, column: raw.length - text.length + column };
    const isAsWritten = written.length === 1 && raw.startsWith(text, start.column - 1);
    return isAsWritten ? { line: at, column: start.column - 1 + column } : start;
  };
};
