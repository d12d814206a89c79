import type { Code, Image, Nodes, Root, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** Stands in a passage's text for what is printed there and is not prose: a fact's value, a code span. */
export const standIn = '\uFFFC';

/** Characters of a passage and the node that they come from; `at` is where they stand in the passage. */
export interface Piece {
  at: number;
  text: string;
  node: Nodes;
}

/** A run of prose as a reader sees it, in one piece: a paragraph, a heading, a cell, an attribute. */
export interface Passage {
  text: string;
  pieces: Piece[];
  /** Where facts are printed: offsets of their stand-ins. */
  facts: number[];
  /** Where citations stand: offsets of the characters they come before; they take no room themselves. */
  cites: number[];
  /** The prop, or the part of a picture, whose text this is: it can hold no component. */
  prop?: string;
}

/** What is judged together: one passage, or the cells of a table's row. */
export interface ProseBlock {
  isRow: boolean;
  passages: Passage[];
  /** Of a row, what stands above each cell in the table's head. */
  columns?: string[];
}

type JsxElement = Nodes & (MdxJsxFlowElement | MdxJsxTextElement);

const inlineTypes = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

const printedProps = new Set(['title', 'caption']);

/** What a picture says; Markdown calls a caption a title. */
const pictureParts = ['alt', 'title'] as const;

/** Components whose content is left out. */
type Omitted = ReadonlySet<string>;

const examples: Omitted = new Set(['Example']);

/**
 * Lists the prose of an article's tree, block by block, in order: paragraphs, headings, list items and cells of rows,
 * and the props that components print. Code is left out, and so is, unless it is asked for otherwise, everything
 * inside an Example.
 */
export const findProse = (tree: Root, omitted: Omitted = examples): ProseBlock[] => findBlocks(tree, omitted);

const findBlocks = (node: Nodes, omitted: Omitted): ProseBlock[] => {
  if (isOmitted(node, omitted)) return [];
  if (node.type === 'table') return toRows(node, omitted);
  const children = 'children' in node ? node.children : [];
  const own = isJsx(node) ? toPropBlocks(node) : [];
  return [...own, ...toRuns(children).flatMap((run) => toBlocks(run, omitted))];
};

const toRows = ({ children }: Table, omitted: Omitted): ProseBlock[] => {
  const rows = children.map((row) => toRow(row.children, omitted));
  const columns = rows[0]?.passages.map(({ text }) => text) ?? [];
  return rows.map((row, index) => (index === 0 ? row : { ...row, columns }));
};

const toRow = (cells: readonly Nodes[], omitted: Omitted): ProseBlock => ({
  isRow: true,
  passages: cells.map((cell) => toPassage('children' in cell ? cell.children : [], omitted)),
});

/** The diagrams of a tree, as their fences say them, outside of what is left out. */
export const findDiagrams = (node: Nodes, omitted: Omitted = examples): Code[] => {
  if (isOmitted(node, omitted)) return [];
  if (node.type === 'code') return node.lang === 'mermaid' ? [node] : [];
  return 'children' in node ? node.children.flatMap((child) => findDiagrams(child, omitted)) : [];
};

/** Neighbours that are words of one sentence, and blocks each by itself. */
const toRuns = (nodes: readonly Nodes[]): Nodes[][] => {
  const runs: Nodes[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    const isInline = inlineTypes.has(node.type);
    if (isInline && isOpen) runs.at(-1)?.push(node);
    else runs.push([node]);
    isOpen = isInline;
  }
  return runs;
};

const toBlocks = (run: Nodes[], omitted: Omitted): ProseBlock[] => {
  const [first] = run;
  if (first === undefined) return [];
  if (!inlineTypes.has(first.type)) return findBlocks(first, omitted);
  const props = run.flatMap((node) => findInlineProps(node, omitted));
  return [{ isRow: false, passages: [toPassage(run, omitted)] }, ...props];
};

const findInlineProps = (node: Nodes, omitted: Omitted): ProseBlock[] => {
  if (isOmitted(node, omitted)) return [];
  if (node.type === 'image') return toPictureBlocks(node);
  const inner = 'children' in node ? node.children.flatMap((child) => findInlineProps(child, omitted)) : [];
  const title = node.type === 'link' && node.title ? [toPropBlock(node, 'title', node.title)] : [];
  return [...(isJsx(node) ? toPropBlocks(node) : []), ...title, ...inner];
};

/** The words for a picture and the words below it, which stand in no sentence of the text. */
const toPictureBlocks = (node: Image): ProseBlock[] =>
  pictureParts.flatMap((prop) => (node[prop] ? [toPropBlock(node, prop, node[prop])] : []));

const toPropBlock = (node: Nodes, prop: string, text: string): ProseBlock => ({
  isRow: false,
  passages: [{ text, prop, pieces: [{ at: 0, text, node }], facts: [], cites: [] }],
});

const toPropBlocks = (node: JsxElement): ProseBlock[] =>
  node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return [];
    const { name: prop, value: text } = attribute;
    return printedProps.has(prop) ? [toPropBlock(node, prop, text)] : [];
  });

const toPassage = (nodes: readonly Nodes[], omitted: Omitted): Passage => {
  const passage: Passage = { text: '', pieces: [], facts: [], cites: [] };
  for (const node of nodes) append(passage, node, omitted);
  return passage;
};

const append = (passage: Passage, node: Nodes, omitted: Omitted): void => {
  if (node.type === 'text') addPiece(passage, node, node.value);
  else if (node.type === 'break') passage.text += '\n';
  else if (node.type === 'inlineCode') passage.text += standIn;
  else if (isJsx(node)) appendComponent(passage, node, omitted);
  else if ('children' in node) for (const child of node.children) append(passage, child, omitted);
};

const appendComponent = (passage: Passage, node: JsxElement, omitted: Omitted): void => {
  const at = passage.text.length;
  if (node.name === 'Cite') passage.cites.push(at);
  else if (node.name === 'Fact') passage.facts.push(at);
  else if (!isOmitted(node, omitted)) for (const child of node.children) append(passage, child, omitted);
  if (node.name === 'Fact' || isOmitted(node, omitted)) passage.text += standIn;
};

const addPiece = (passage: Passage, node: Nodes, text: string): void => {
  passage.pieces.push({ at: passage.text.length, text, node });
  passage.text += text;
};

const isJsx = (node: Nodes): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isOmitted = (node: Nodes, omitted: Omitted): boolean => isJsx(node) && omitted.has(node.name ?? '');
