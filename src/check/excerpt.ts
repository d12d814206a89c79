import stringWidth from 'string-width';
import type { Finding } from '../knowledge/finding.ts';
import { listHiddenCharacters, toEscapes } from '../knowledge/hidden-character.ts';
import { findEnd } from './finding-range.ts';
import type { ReadLines } from './finding-range.ts';

/** The last index up to the given one that parts no character of two units. */
const toBoundary = (text: string, index: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(index - 1, index + 1)) ? index - 1 : index;

/** The beginning of a text, of at most so many units. */
export const cutBefore = (text: string, length: number): string => text.slice(0, toBoundary(text, length));

/** How each unit of a line is shown; the first unit of a character that is written out stands for all of it. */
const showUnits = (line: string): string[] => {
  const units = line.split('').map((unit) => (unit === '\t' ? ' ' : unit === '\n' ? toEscapes(unit) : unit));
  for (const { index, text } of listHiddenCharacters(line))
    units.splice(index, text.length, toEscapes(text), ...Array.from({ length: text.length - 1 }, () => ''));
  return units;
};

const width = 110;

/** A long line is cut to a window around the column that is meant. */
const chooseWindow = (line: string, column: number): [start: number, end: number] => {
  if (line.length <= width) return [0, line.length];
  const middle = Math.max(0, column - 1 - Math.floor(width / 2));
  const start = toBoundary(line, Math.min(middle, line.length - width));
  return [start, toBoundary(line, start + width)];
};

/** The line of a finding as people see it, with carets below what is meant; nothing where there is none to show. */
export const toExcerpt = (finding: Finding, readLines: ReadLines): string[] => {
  const line = readLines(finding.file)?.[finding.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const [start, end] = chooseWindow(line, finding.column);
  const units = showUnits(line.slice(start, end));
  const { endLine, endColumn } = findEnd(finding, readLines);
  const first = finding.column - 1 - start;
  const last = endLine === finding.line ? Math.max(first, endColumn - 1 - start) : units.length;
  const before = units.slice(0, first).join('');
  const meant = units.slice(first, last).join('');
  const lead = start > 0 ? '…' : '';
  return [
    `    | ${lead}${units.join('')}`,
    `    | ${' '.repeat(lead.length + stringWidth(before))}${'^'.repeat(Math.max(1, stringWidth(meant)))}`,
  ];
};
