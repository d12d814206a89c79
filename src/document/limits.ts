import type { Finding } from '../knowledge/finding.ts';

/** Bounds that hold before any parser sees the text: a few kilobytes of nesting can exhaust a parser's stack. */
export const limits = {
  lineLength: 20_000,
  containerDepth: 24,
  componentDepth: 8,
  delimiterRun: 64,
  tableColumns: 50,
  /** Brackets and other marks that can open a level of an expression; the largest articles have a thousand. */
  brackets: 5_000,
  operators: 30_000,
  /** Characters that the parser copies for the signs in them; the largest articles have a fifth of a million. */
  copies: 20_000_000,
  /** Levels of the parsed tree. */
  treeDepth: 100,
  links: 300,
  headings: 500,
} as const;

interface Excess {
  column: number;
  message: string;
  fix: string;
}

const findLongLine = (line: string): Excess | undefined =>
  line.length > limits.lineLength
    ? {
        column: limits.lineLength + 1,
        message: `The line has ${line.length} characters; ${limits.lineLength} are allowed.`,
        fix: 'Break it.',
      }
    : undefined;

// Quotes, list markers and indentation open containers; each one costs the parser a level.
const findDeepContainer = (line: string): Excess | undefined => {
  const lead = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line.slice(0, 4_000))?.[0] ?? '';
  const markers = lead.replace(/[ \t\d.)]/g, '').length + (lead.match(/\d[.)]/g) ?? []).length;
  const depth = Math.max(markers, Math.floor(lead.replaceAll('\t', '    ').length / 4));
  return depth > limits.containerDepth && line.trim() !== ''
    ? {
        column: 1,
        message: `Quotes and lists are nested ${depth} deep; ${limits.containerDepth} levels are allowed.`,
        fix: 'Flatten them.',
      }
    : undefined;
};

const findLongRun = (line: string, delimiters: string): Excess | undefined => {
  let run = 0;
  for (let index = 0; index < line.length; index += 1) {
    run =
      delimiters.includes(line.charAt(index)) && (index === 0 || line[index] === line[index - 1])
        ? run + 1
        : 1;
    if (run > limits.delimiterRun)
      return {
        column: index + 2 - run,
        message: `The character \`${line.charAt(index)}\` stands more than ${limits.delimiterRun} times in a row.`,
        fix: 'Shorten the run.',
      };
  }
  return undefined;
};

const delimiters = '*_~{[(<>!|';
/** What opens a level of an expression: not even a line of code has many in a row. */
const openers = '{[(<';

/**
 * Says of each line whether it stands within a fence, where a row of stars or a far indentation is code and costs the
 * parser nothing. Only fences at the margin are seen; what is taken for one and is none is still bounded by its marks.
 */
const createFenceTracker = (): ((line: string) => boolean) => {
  let open: string | undefined;
  return (line) => {
    if (open === undefined) {
      open = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      return false;
    }
    const end = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (end?.startsWith(open)) open = undefined;
    return true;
  };
};

const findLineExcess = (line: string, isCode: boolean): Excess | undefined => {
  if (isCode) return findLongLine(line) ?? findLongRun(line, openers);
  return (
    findLongLine(line) ?? findDeepContainer(line) ?? findLongRun(line, delimiters) ?? findWideTable(line)
  );
};

// What nests in an expression costs the native parser a level of its stack, closed or not, and it cannot be caught
// when it runs out; whether a brace stands in code only the parser knows, so that the whole text is counted.
const nestingMarks = [
  { pattern: /[([{=?!~<:`]/g, most: limits.brackets, noun: 'brackets and the like' },
  { pattern: /[-+*/%&|^.]/g, most: limits.operators, noun: 'dashes, stars, dots and the like' },
] as const;

const findManyMarks = (lines: readonly string[]): { line: number; excess: Excess } | undefined => {
  for (const { pattern, most, noun } of nestingMarks) {
    let count = 0;
    for (const [index, line] of lines.entries()) {
      count += line.match(pattern)?.length ?? 0;
      if (count > most)
        return {
          line: index + 1,
          excess: {
            column: 1,
            message: `Up to this line the text has more than ${most} ${noun}.`,
            fix: 'Split the article, or shorten its code and tables.',
          },
        };
    }
  }
  return undefined;
};

/** What the parser sets as a printer would, or decodes: for each it copies the paragraph up to there. */
const copyingMarks = /["']|--|\.{3}|&#?\w+;/g;

const findManyCopies = (lines: readonly string[]): { line: number; excess: Excess } | undefined => {
  let [paragraph, copies] = [0, 0];
  for (const [index, line] of lines.entries()) {
    // What only looks empty, as a no-break space does, ends no paragraph.
    if (/^[ \t\r]*$/.test(line)) paragraph = 0;
    for (const { index: at, 0: sign } of line.matchAll(copyingMarks)) {
      copies += paragraph + at;
      // What is copied is what is written in its place, which has up to three bytes.
      paragraph += 3 - sign.length;
    }
    paragraph += line.length + 1;
    if (copies > limits.copies)
      return {
        line: index + 1,
        excess: {
          column: 1,
          message:
            'Up to this line there are more quotation marks, apostrophes, dashes and entities in long paragraphs than can be read.',
          fix: 'Break the paragraphs with empty lines.',
        },
      };
  }
  return undefined;
};

// Every row of a table is filled up to the columns of its head.
const findWideTable = (line: string): Excess | undefined => {
  const columns = /^[\s>|:*+\d.)-]+$/.test(line) ? line.split('|').length - 1 : 0;
  return columns > limits.tableColumns + 1
    ? {
        column: 1,
        message: `The table has ${columns - 1} columns; ${limits.tableColumns} are allowed.`,
        fix: 'Split it, or put the figures into a dataset.',
      }
    : undefined;
};

/** Finds what exceeds the limits, in one pass over the lines; nothing else may read the text before this is empty. */
export const findExcess = (file: string, text: string): Finding[] => {
  const lines = text.split('\n');
  const toFinding = (line: number, { column, message, fix }: Excess): Finding => ({
    file,
    line,
    column,
    rule: 'limit/text',
    severity: 'error',
    message,
    fix,
  });
  const isWithinFence = createFenceTracker();
  const findings = lines.flatMap((line, index) => {
    const excess = findLineExcess(line, isWithinFence(line));
    return excess ? [toFinding(index + 1, excess)] : [];
  });
  for (const marks of [findManyMarks(lines), findManyCopies(lines)])
    if (marks) findings.push(toFinding(marks.line, marks.excess));
  return findings.slice(0, 50);
};
