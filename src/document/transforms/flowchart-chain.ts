import { DiagramFault, quote, unquote } from './diagram-source.ts';
import type { DiagramLine } from './diagram-source.ts';

/** A node of a flowchart, or what stands between two: an arrow, `&`, or a new statement. */
export interface ChainPart {
  /** A node's name. */
  id?: string;
  /** Its label with the brackets that give it its shape, where it is given here. */
  shape?: string;
  /** The words that are drawn: of a node with a label, or of an arrow with words. */
  label?: string;
  /** An arrow as the renderer reads it; a node's class. */
  written: string;
}

interface Taken {
  part: ChainPart;
  /** How many characters it has. */
  length: number;
}

/** The brackets of each shape that is drawn, longer ones first. */
const shapes = [
  ['(((', ')))'],
  ['([', '])'],
  ['((', '))'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['[/', '\\]'],
  ['[\\', '/]'],
  ['{{', '}}'],
  ['>', ']'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
] as const;

interface Shape {
  label: string;
  written: string;
  length: number;
}

const readShape = (text: string, open: string, close: string): Shape | undefined => {
  if (!text.startsWith(open)) return undefined;
  const rest = text.slice(open.length);
  const [quoted] = /^\s*"[^"]*"\s*/.exec(rest) ?? [];
  const inner = quoted ?? rest.slice(0, Math.max(0, rest.indexOf(close)));
  // Without quotation marks a bracket of the same kind ends the label in Mermaid, and another node may begin there.
  const isTorn = quoted === undefined && (inner.includes(open.charAt(0)) || inner.includes(close.slice(-1)));
  if (inner.trim() === '' || isTorn || !rest.startsWith(close, inner.length)) return undefined;
  const written = `${open}${inner.trim()}${close}`;
  return { label: unquote(inner), written, length: open.length + inner.length + close.length };
};

/** A node's name: hyphens stand within it, and two words mean something else. */
const name = /^(?!(?:subgraph|end)(?![\w-]))\w+(?:-\w+)*/;

const takeNode = (text: string): Taken | undefined => {
  const [id] = name.exec(text) ?? [];
  if (id === undefined) return undefined;
  const after = text.slice(id.length);
  const shape = shapes.flatMap(([open, close]) => readShape(after, open, close) ?? [])[0];
  // Slashes on both sides lean the box in Mermaid, and would be drawn as a part of the label.
  if (shape === undefined ? /^[[({>]/.test(after) : /^[/\\]/.test(shape.label)) return undefined;
  const [style = ''] = /^:::\w+(?:-\w+)*/.exec(after.slice(shape?.length ?? 0)) ?? [];
  const part = { id, written: style, ...(shape && { shape: shape.written, label: shape.label }) };
  return { part, length: id.length + (shape?.length ?? 0) + style.length };
};

const plainArrow = /^(<?)(-{2,}>|-\.+->|={2,}>|(?:-{3,}|-\.+-|={3,})(?![-=.>xo]))(?:\s*\|([^|]*)\|)?/;

/** A cross or a ring right behind the first dashes is an end of its own, which is not drawn. */
const wordedArrow =
  /^(<?)(?:--|-\.|==)(?:\s+|(?![xo]))(?![-=.>\s])([^|]+?)\s*(-{2,}>|-{3,}|\.+->|\.+-|={2,}>|={3,})(?![-=.>xo])/;

/** An arrow as it is drawn: a longer one only asks for more room. */
const shorten = (arrow: string): string => {
  const end = arrow.endsWith('>') ? '>' : '';
  if (arrow.startsWith('=')) return `==${end || '='}`;
  return arrow.includes('.') ? `-.-${end}` : `--${end || '-'}`;
};

const toArrow = (start: string, arrow: string, words: string): ChainPart =>
  words.trim() === ''
    ? { written: `${start}${shorten(arrow)}` }
    : { written: `${start}${shorten(arrow)}|${words}|`, label: unquote(words) };

const takeWordedArrow = (text: string): Taken | undefined => {
  const [all, start = '', words = '', arrow = ''] = wordedArrow.exec(text) ?? [];
  return all === undefined ? undefined : { part: toArrow(start, arrow, words), length: all.length };
};

const takeArrow = (text: string): Taken | undefined => {
  const [all, start = '', arrow = '', words = ''] = plainArrow.exec(text) ?? [];
  if (all === undefined) return takeWordedArrow(text);
  return { part: toArrow(start, arrow, words), length: all.length };
};

const takeMark = (text: string): Taken | undefined => {
  if (text.startsWith('&')) return { part: { written: '&' }, length: 1 };
  return text.startsWith(';') ? { part: { written: '\n' }, length: 1 } : undefined;
};

const refuse = ({ text, line }: DiagramLine, rest: string): DiagramFault => {
  const where = rest === text ? quote(text) : `${quote(rest)} in ${quote(text)}`;
  const known =
    'A flowchart is drawn from nodes and arrows, such as `A[Words] --> B` and `A -->|words| B`, and from `subgraph`, `direction`, `end` and styles';
  return new DiagramFault(`${where} would be left out. ${known}`, line);
};

/** Takes a line of nodes and arrows apart, to its end: nothing of it may be passed over. */
export const readChain = (line: DiagramLine): ChainPart[] => {
  const parts: ChainPart[] = [];
  let rest = line.text;
  do {
    const isNode = parts.length % 2 === 0;
    const taken = isNode ? takeNode(rest) : (takeMark(rest) ?? takeArrow(rest));
    if (taken === undefined) throw refuse(line, rest);
    parts.push(taken.part);
    rest = rest.slice(taken.length).trimStart();
  } while (rest !== '' || parts.length % 2 === 0);
  return parts;
};
