import type { Nodes } from 'mdast';
import { parseBody } from './read-document.ts';

/** A place where MDX would see more than text: what stands there, and what is written to have it shown as typed. */
interface Mark {
  at: number;
  typed: string;
  /** Parsed as text wherever it stands. */
  escaped: string;
  /** What is written outside code. */
  written: string;
}

/** An address in angle brackets, which MDX does not know; a tag or brace; a word that begins a program at a line's start. */
const markPattern = /<(https:\/\/[^\s<>]+)>|[<{]|^(?=(?:import|export)\b)/gm;

const countBackslashes = (text: string, end: number): number => {
  let count = 0;
  while (text[end - 1 - count] === '\\') count += 1;
  return count;
};

/** An address without brackets takes a backslash in, so that it would escape nothing. */
const endsInAddress = (text: string): boolean => /(?:https?:\/\/|www\.)[^\s<]*$/i.test(text.slice(-2_000));

const toMark = (text: string, { 0: typed, 1: address, index: at }: RegExpExecArray): Mark | undefined => {
  if (typed === '') return { at, typed, escaped: ' ', written: ' ' };
  const before = text.slice(0, at);
  if (endsInAddress(before))
    return { at, typed, escaped: ` \\${typed}`, written: ` ${address ?? `\\${typed}`}` };
  // A backslash that is itself escaped escapes nothing.
  if (countBackslashes(text, at) % 2 === 1) return undefined;
  const gap = /\S/.test(text[at - 1] ?? ' ') ? ' ' : '';
  return { at, typed, escaped: `\\${typed}`, written: address === undefined ? `\\${typed}` : gap + address };
};

const replaceMarks = (text: string, marks: readonly Mark[], write: (mark: Mark) => string): string => {
  let end = 0;
  const parts = marks.map((mark) => {
    const before = text.slice(end, mark.at);
    end = mark.at + mark.typed.length;
    return before + write(mark);
  });
  return parts.join('') + text.slice(end);
};

const listCode = (node: Nodes): Nodes[] => {
  if (node.type === 'code' || node.type === 'inlineCode') return [node];
  return 'children' in node ? node.children.flatMap(listCode) : [];
};

/**
 * Writes Markdown in which `<` and `{` are meant as such so that MDX shows them as typed. Code is left as it is: the
 * parser itself says where that stands, once the marks are escaped everywhere.
 *
 * @example `if a < {b}` becomes `if a \< \{b}`, and a code span with the same stays.
 */
export const writeAsTyped = (text: string): string => {
  const marks = [...text.matchAll(markPattern)].flatMap((match) => toMark(text, match) ?? []);
  const escaped = replaceMarks(text, marks, (mark) => mark.escaped);
  const parsed = parseBody('', escaped);
  if (!parsed.ok) return escaped;
  const code = listCode(parsed.tree).flatMap(({ position }) => position ?? []);
  let shift = 0;
  return replaceMarks(text, marks, (mark) => {
    const at = mark.at + shift;
    shift += mark.escaped.length - mark.typed.length;
    const isCode = code.some(({ start, end }) => (start.offset ?? 0) <= at && at < (end.offset ?? 0));
    return isCode ? mark.typed : mark.written;
  });
};
