import type { Passage, Piece } from './prose.ts';

/** A place in a file, counted from 1; columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Finds where a character of a passage stands in the body that it was parsed from.
 * With the body the place is exact; without it, it is exact except after escapes, entities and the indentation
 * of continued lines, and a prop's text is placed at its component.
 */
export const toPlace = (passage: Passage, offset: number, body: string | undefined): Place => {
  const piece = passage.pieces.findLast(({ at }) => at <= offset) ?? passage.pieces[0];
  const start = piece?.node.position?.start;
  if (piece === undefined || start === undefined) return { line: 1, column: 1 };
  const within = Math.min(offset - piece.at, piece.text.length);
  const source = body === undefined ? undefined : findInSource(piece, { within, body, prop: passage.prop });
  if (body !== undefined && source !== undefined) return toLineAndColumn(body, source);
  return piece.node.type === 'text'
    ? advance(start, piece.text.slice(0, within))
    : { line: start.line, column: start.column };
};

const toLineAndColumn = (body: string, offset: number): Place => {
  const lines = body.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};

const advance = (start: Place, text: string): Place => {
  const lines = text.split('\n');
  const last = (lines.at(-1) ?? '').length;
  return lines.length === 1
    ? { line: start.line, column: start.column + last }
    : { line: start.line + lines.length - 1, column: last + 1 };
};

/** The offset in the body of a character of a piece: what is parsed and what was written are walked side by side. */
const findInSource = (
  piece: Piece,
  options: { within: number; body: string; prop: string | undefined },
): number | undefined => {
  const { within, body, prop } = options;
  const { start, end } = piece.node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  let source = start.offset + findOpening(body.slice(start.offset, end.offset), piece, prop);
  let parsed = 0;
  while (source < end.offset) {
    const taken = takeCharacter(body, source, piece.text.slice(parsed, parsed + 2));
    if (parsed >= within && taken.parsed > 0) return source;
    source += taken.source;
    parsed += taken.parsed;
  }
  return undefined;
};

/** Where a piece's text opens in its node's source: at once for text, after `title="` for a prop, after `![` for an image. */
const findOpening = (source: string, { node }: Piece, prop: string | undefined): number => {
  if (prop === undefined) return node.type === 'text' ? 0 : source.indexOf('[') + 1;
  const opening = new RegExp(String.raw`\s${prop}\s{0,9}=\s{0,9}["']`, 'u').exec(source);
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
