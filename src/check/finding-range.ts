import type { Finding } from '../knowledge/finding.ts';

/** The lines of a content file, for the excerpt under a finding; undefined where it cannot be read. */
export type ReadLines = (file: string) => readonly string[] | undefined;

/** Where a finding ends. */
export type FindingEnd = Required<Pick<Finding, 'endLine' | 'endColumn'>>;

/** The end of a finding: its own, or that of the word at its place, after the last character that is meant. */
export const findEnd = (finding: Finding, readLines: ReadLines): FindingEnd => {
  const { file, line, column, endLine, endColumn } = finding;
  if (endLine !== undefined && endColumn !== undefined) return { endLine, endColumn };
  const text = readLines(file)?.[line - 1]?.slice(column - 1) ?? '';
  const word = /^\S+/.exec(text)?.[0] ?? '';
  return { endLine: line, endColumn: column + Math.max(1, word.length) };
};
