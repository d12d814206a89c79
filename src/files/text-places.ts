import type { Place } from './read-yaml.ts';

interface TextPlacesOptions {
  /** The lines of the YAML file. */
  lines: readonly string[];
  /** Where the value begins in the file. */
  start: Place;
  /** The text, as YAML gives it. */
  value: string;
}

const escapePattern = /^\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/u;

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t';

/** How many characters of the source stand for one of the value: an escape, two quotes that are one, or itself. */
const measure = (source: string, at: number, quote: string): number => {
  if (quote === '"' && source[at] === '\\')
    return escapePattern.exec(source.slice(at, at + 10))?.[0].length ?? 1;
  return quote === "'" && source.startsWith("''", at) ? 2 : 1;
};

/**
 * Where each character of a value stands in its source: both are walked side by side. Of white space any amount in the
 * source may be one in the value, because YAML folds lines and leaves out their indentation.
 */
const listOffsets = (source: string, start: number, value: string): number[] => {
  const mark = source[start] ?? '';
  const quote = mark === '"' || mark === "'" ? mark : '';
  let at = start;
  const skipSpace = (): void => {
    while (at < source.length && isSpace(source[at])) at += 1;
  };
  if (quote !== '') at += 1;
  // Below the mark of a block, which may carry an indicator such as `-`.
  else if (/^[|>][-+\d]*\n/.test(source.slice(start, start + 5))) at = source.indexOf('\n', start);
  if (!isSpace(value[0])) skipSpace();
  const offsets: number[] = [];
  for (let index = 0; index < value.length && at < source.length; index += 1) {
    offsets.push(at);
    const isEscaped = quote === '"' && source[at] === '\\';
    if (isSpace(value[index]) && !isEscaped) {
      if (isSpace(source[at])) at += 1;
      if (!isSpace(value[index + 1])) skipSpace();
    } else at += measure(source, at, quote);
  }
  return offsets;
};

/** The offset of a place in a text. */
const toOffset = (text: string, { line, column }: Place): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, 0) +
  column -
  1;

const toPlace = (text: string, offset: number): Place => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};

/**
 * Finds where a place within a YAML text stands in its file, whether the text is a block, folded, quoted or plain.
 *
 * @example `text: |` on line 3, and below it `  One *two*`: 1:5 of the text is 4:7 of the file.
 */
export const createTextPlaces = ({ lines, start, value }: TextPlacesOptions): ((within: Place) => Place) => {
  const source = lines.join('\n');
  const offsets = listOffsets(source, toOffset(source, start), value);
  const last = offsets.at(-1);
  if (last === undefined) return () => start;
  return (within) => {
    const offset = toOffset(value, within);
    // After the last character, as the end of a range is.
    return toPlace(source, offsets[offset] ?? last + 1);
  };
};
