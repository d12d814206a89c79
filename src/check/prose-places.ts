import type { Passage, Piece } from './prose.ts';

/** A place in a file, counted from 1; columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Finds the place in the body of a character of one of its passages. */
export type FindPlace = (passage: Passage, offset: number) => Place;

/**
 * Prepares to find where characters of passages stand in the body that they were parsed from.
 * With the body the place is exact; without it, it is exact except after escapes, entities and the indentation
 * of continued lines, and a prop's text is placed at its component.
 */
export const createFindPlace = (body: string | undefined): FindPlace => {
  const lineStarts =
    body === undefined ? [] : [0, ...[...body.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  // Each piece is walked once, however many figures it holds.
  const walked = new Map<Piece, readonly number[]>();
  return (passage, offset) => {
    const piece =
      passage.pieces[findLastAtMost(passage.pieces.length, (index) => passage.pieces[index]?.at, offset)];
    const start = piece?.node.position?.start;
    if (piece === undefined || start === undefined) return { line: 1, column: 1 };
    const within = Math.min(offset - piece.at, piece.text.length);
    if (body !== undefined && !walked.has(piece))
      walked.set(piece, listSourceOffsets(piece, body, passage.prop));
    const source = walked.get(piece)?.[within];
    if (source === undefined) return estimatePlace(piece, start, within);
    const line = findLastAtMost(lineStarts.length, (index) => lineStarts[index], source);
    return { line: line + 1, column: source - (lineStarts[line] ?? 0) + 1 };
  };
};

/** The index of the last of a number of rising values that is not above a limit; 0 if all are. */
const findLastAtMost = (
  length: number,
  valueAt: (index: number) => number | undefined,
  limit: number,
): number => {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((valueAt(middle) ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
};

const estimatePlace = ({ node, text }: Piece, start: Place, within: number): Place => {
  if (node.type !== 'text') return { line: start.line, column: start.column };
  const lines = text.slice(0, within).split('\n');
  const last = (lines.at(-1) ?? '').length;
  return { line: start.line + lines.length - 1, column: lines.length === 1 ? start.column + last : last + 1 };
};

/** Where each character of a piece stands in the body: what was parsed and what was written are walked side by side. */
const listSourceOffsets = (piece: Piece, body: string, prop: string | undefined): number[] => {
  const { start, end } = piece.node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const offsets: number[] = [];
  let source = start.offset + findOpening(body.slice(start.offset, end.offset), piece, prop);
  while (source < end.offset && offsets.length < piece.text.length) {
    const taken = takeCharacter(body, source, piece.text.slice(offsets.length, offsets.length + 2));
    for (let unit = 0; unit < taken.parsed; unit += 1) offsets.push(source);
    source += taken.source;
  }
  return offsets;
};

/** What stands before the caption of a picture: the file in its brackets, a space, a quotation mark. */
const captionOpening = /\]\(\s*(?:<[^>]*>|[^\s)]+)\s+["'(]/u;

/** Where a piece's text opens in its node's source: at once for text, after `title="` for a prop, after `![` for a picture. */
const findOpening = (source: string, { node }: Piece, prop: string | undefined): number => {
  if (prop === undefined) return 0;
  if (node.type === 'image' && prop === 'alt') return source.indexOf('[') + 1;
  const opening =
    node.type === 'image'
      ? captionOpening.exec(source)
      : new RegExp(String.raw`\s${prop}\s{0,9}=\s{0,9}["']`, 'u').exec(source);
  return opening === null ? 0 : opening.index + opening[0].length;
};

/** How much of the source the next character takes: itself, an escape, an entity, or white space that parsing drops. */
const takeCharacter = (body: string, at: number, next: string): { source: number; parsed: number } => {
  const entity =
    body[at] === '&'
      ? /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});/u.exec(body.slice(at, at + 40))
      : null;
  const codePoint = next.codePointAt(0) ?? 0;
  if (entity && next !== '') return { source: entity[0].length, parsed: codePoint > 0xffff ? 2 : 1 };
  if (body[at] === next[0]) return { source: 1, parsed: 1 };
  return { source: 1, parsed: 0 };
};
