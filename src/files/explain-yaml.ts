import { LineCounter, parseDocument } from 'yaml';
import type { Place } from './read-yaml.ts';

/** What the parser stopped at. */
interface Fault {
  text: string;
  place: Place;
  said: string;
}

interface Explanation {
  place: Place;
  message: string;
  fix: string;
}

/** A guess at what a line was meant to be, which counts only where the parser then reads it. */
interface Guess {
  message: string;
  /** How the remedy begins, before the line as it should be. */
  begin: string;
  /** Said where the line is too long to be shown. */
  otherwise: string;
  /** Which line is changed: that of the fault, the one before or the next. */
  offset: -1 | 0 | 1;
  mend: (line: string, before: string) => string;
}

/** What stands before a value: spaces, the dashes of a list, the name of the field. */
const toParts = (line: string): { lead: string; value: string } => {
  const [lead = ''] = /^ *(?:- +)*(?:[\w-]{1,80}: +)?/.exec(line) ?? [];
  return { lead, value: line.slice(lead.length).trimEnd() };
};

const quoteValue = (line: string): string => {
  const { lead, value } = toParts(line);
  const mark = /^["']/.exec(value)?.[0];
  const isClosed = mark !== undefined && value.length > 1 && value.endsWith(mark);
  // A mark that closes within the text belongs to it, and so does the first.
  const isOpen = mark !== undefined && !isClosed && !value.slice(1).includes(mark);
  const inner = isClosed ? value.slice(1, -1) : isOpen ? value.slice(1) : value;
  return `${lead}'${inner.replaceAll("'", "''")}'`;
};

const closeBracket = (line: string): string => {
  const { value } = toParts(line);
  const pairs: Partial<Record<string, string>> = { '[': ']', '{': '}' };
  const close = pairs[value.charAt(0)];
  return close === undefined || value.includes(close) ? line : `${line.trimEnd()}${close}`;
};

/** As far in as the line before: below the field that follows its dash, where it has one. */
const alignWith = (line: string, before: string): string => {
  const start = /^ *(?:- +)*/.exec(before)?.[0].length ?? 0;
  return ' '.repeat(start) + line.trimStart();
};

const bracket = {
  message: 'A bracket is opened here and not closed.',
  begin: 'Write',
  otherwise: 'Close it at the end of the line.',
  mend: closeBracket,
};
const depth = {
  message: 'The line stands further in or further out than those that it belongs to.',
  begin: 'Write',
  otherwise: 'Begin it as far in as them.',
  mend: alignWith,
};
const guesses: readonly Guess[] = [
  {
    message: 'The line begins with a tab, and YAML counts only spaces.',
    begin: 'Begin it with spaces',
    otherwise: 'Begin it with two spaces for each tab.',
    offset: 0,
    mend: (line) => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')),
  },
  {
    message: 'A space is missing behind the colon.',
    begin: 'Write',
    otherwise: 'Put a space behind the colon.',
    offset: 0,
    mend: (line) => line.replace(/^( *(?:- +)*[\w-]{1,80}):(?=[^\s:/])/, '$1: '),
  },
  { ...bracket, offset: -1 },
  { ...bracket, offset: 0 },
  { ...depth, offset: 1 },
  { ...depth, offset: 0 },
  {
    message: 'The text has a sign in it that YAML takes for its own: a colon, a quotation mark or the like.',
    begin: 'Write',
    otherwise: "Put all of the text between single quotation marks, and write `''` for each `'` within it.",
    offset: 0,
    mend: quoteValue,
  },
  {
    message: 'A colon is missing behind the name of the field.',
    begin: 'Write',
    otherwise: 'Put a colon behind the name of the field.',
    offset: 0,
    mend: (line) => line.replace(/^( *(?:- +)*[\w-]{1,80}) +(?=\S)/, '$1: '),
  },
];

/** Whether the parser reads all lines up to one, counted from 1. */
const isReadUntil = (text: string, line: number): boolean => {
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(text, {
    lineCounter,
    uniqueKeys: false,
    logLevel: 'error',
    prettyErrors: false,
  });
  return errors.every(({ pos }) => lineCounter.linePos(pos[0]).line > line);
};

/** As much of a text as a line of the terminal shows, and as large a file as is read again for the sake of a remedy. */
const most = { quoted: 160, searched: 100_000 };

const tryGuess = ({ text, place }: Fault, guess: Guess): Explanation | undefined => {
  const lines = text.split('\n');
  const index = place.line - 1 + guess.offset;
  const line = lines[index];
  if (line === undefined) return undefined;
  const mended = guess.mend(line, lines[index - 1] ?? '');
  const isRead = mended !== line && isReadUntil(lines.with(index, mended).join('\n'), index + 1);
  if (!isRead) return undefined;
  const { message, begin, otherwise, offset } = guess;
  const column = offset === 0 ? place.column : 1 + (/\S/.exec(line)?.index ?? 0);
  return {
    place: { line: index + 1, column },
    message,
    fix: mended.length > most.quoted ? otherwise : `${begin}: \`${mended}\`.`,
  };
};

/** The first line whose text begins with a quotation mark that nothing on it closes. */
const findOpenQuote = (text: string): Place | undefined => {
  for (const [index, line] of text.split('\n').entries()) {
    const { lead, value } = toParts(line);
    const [mark] = /^["']/.exec(value) ?? [];
    if (mark !== undefined && !value.slice(1).includes(mark))
      return { line: index + 1, column: lead.length + 1 };
  }
  return undefined;
};

/**
 * Says in plain words what the parser could not read and what to write instead, tried out before it is said: the words of
 * the parser are for those who know YAML.
 */
export const explainYaml = (fault: Fault): Explanation => {
  const { text, said } = fault;
  const isOpen = said.startsWith('Missing closing');
  const place = (isOpen ? findOpenQuote(text) : undefined) ?? fault.place;
  const tried = text.length > most.searched ? [] : guesses;
  if (said.startsWith('Source contains multiple documents'))
    return { place, message: 'A line `---` begins a second document.', fix: 'Delete it: a file holds one.' };
  for (const guess of tried) {
    const found = tryGuess({ ...fault, place }, guess);
    if (found !== undefined)
      return isOpen ? { ...found, message: 'A quotation mark is opened here and not closed.' } : found;
  }
  return {
    place,
    message: `This is not YAML that can be read: ${said}`,
    fix: 'Check indentation (spaces only), quotes, and that text with a colon is quoted.',
  };
};
