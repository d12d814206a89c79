import type { Finding } from '../knowledge/finding.ts';

/** The lines of a content file, for the excerpt under a finding. */
export type ReadLines = (file: string) => readonly string[] | undefined;

/** Shows what would act on a terminal or deceive a reader as its code point. */
const escapeForTerminal = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

const width = 110;

const toExcerpt = (finding: Finding, lines: readonly string[] | undefined): string[] => {
  const line = lines?.[finding.line - 1];
  if (line === undefined || line.trim() === '') return [];
  // A long line is cut to a window around the column that is meant.
  const from = Math.max(0, finding.column - 1 - Math.floor(width / 2));
  const start = line.length <= width ? 0 : from;
  const shown = escapeForTerminal(line.slice(start, start + width).replaceAll('\t', ' '));
  return [
    `    | ${start > 0 ? '…' : ''}${shown}`,
    `    | ${' '.repeat(Math.max(0, finding.column - 1 - start) + (start > 0 ? 1 : 0))}^`,
  ];
};

const toText = (finding: Finding, prefix: string, readLines: ReadLines): string => {
  const { file, line, column, rule, message, fix } = finding;
  return [
    `${prefix}${escapeForTerminal(file)}:${line}:${column}  ${rule}  ${escapeForTerminal(message)}`,
    ...toExcerpt(finding, readLines(file)),
    ...(fix === undefined ? [] : [`    ${escapeForTerminal(fix)}`]),
  ].join('\n');
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The most findings shown of one file: more would bury the other files. */
const perFile = 50;

/** Findings for people: place, rule, what is wrong, the line with a caret, how to mend it. */
export const reportAsText = (
  findings: readonly Finding[],
  options: { prefix: string; readLines: ReadLines },
): string => {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ file }) => {
    const before = counts.get(file) ?? 0;
    counts.set(file, before + 1);
    return before < perFile;
  });
  const files = new Set(findings.map(({ file }) => file)).size;
  const hidden = findings.length - shown.length;
  const summary =
    findings.length === 0
      ? 'The content is sound.'
      : `${count(findings.length, 'finding')} in ${count(files, 'file')}${hidden > 0 ? `, ${hidden} not shown` : ''}.`;
  return [...shown.map((finding) => toText(finding, options.prefix, options.readLines)), summary].join(
    '\n\n',
  );
};

/** Findings for programs: a JSON list. */
export const reportAsJson = (findings: readonly Finding[]): string => JSON.stringify(findings, null, 2);
