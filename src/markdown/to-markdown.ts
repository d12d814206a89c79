import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { toMdast } from 'hast-util-to-mdast';
import type { Handle } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as printMdast } from 'mdast-util-to-markdown';
import { SKIP, visit } from 'unist-util-visit';
import { toFenceLanguage } from '../document/fence.ts';
import { readCitation } from './citation.ts';

interface MarkdownOptions {
  /** The absolute address that relative links start from. */
  url: string;
  /** The text of each drawn diagram, by the name of its file. */
  diagrams: ReadonlyMap<string, string>;
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

const find = (element: Element, isWanted: (inner: Element) => boolean): Element | undefined => {
  let found: Element | undefined;
  visit(element, 'element', (inner) => {
    if (isWanted(inner)) found ??= inner;
  });
  return found;
};

const isBackReference = (node: Nodes): boolean =>
  node.type === 'element' && 'dataFootnoteBackref' in node.properties;

const alignments: Record<string, string> = {
  'align-left': 'left',
  'align-right': 'right',
  'align-center': 'center',
};

const setAlignment = (cell: Element): void => {
  for (const [name, align] of Object.entries(alignments))
    if (hasClass(cell, name)) cell.properties['align'] = align;
};

/** Makes links absolute, and takes out what only a page has use for: links of headings to themselves, ways back from notes. */
const simplify = (tree: Root, url: string): void => {
  visit(tree, 'element', (element, index, parent) => {
    if (isBackReference(element) && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const { tagName, properties } = element;
    const only = element.children.length === 1 ? element.children[0] : undefined;
    if (
      /^h[1-6]$/.test(tagName) &&
      only?.type === 'element' &&
      String(only.properties['href']).startsWith('#')
    )
      element.children = only.children;
    for (const name of ['href', 'src'])
      if (typeof properties[name] === 'string' && !('dataFootnoteRef' in properties))
        properties[name] = new URL(properties[name], url).href;
    if (tagName === 'th' || tagName === 'td') setAlignment(element);
    return undefined;
  });
};

const toFootnoteReference = (label: string): FootnoteReference => ({
  type: 'footnoteReference',
  identifier: label.toLowerCase(),
  label,
});

/** An author's own note is called otherwise than a reference, which is a number. */
const toNoteLabel = (address: unknown): string =>
  `note-${String(address).replace(/^.*user-content-fn-/, '')}`;

const handleSup: Handle = (state, element: Element) => {
  const labels = readCitation(element);
  if (labels.length > 0) return labels.map(toFootnoteReference);
  const [only] = element.children;
  return only?.type === 'element' && 'dataFootnoteRef' in only.properties
    ? toFootnoteReference(toNoteLabel(only.properties['href']))
    : state.all(element);
};

const handleSection: Handle = (state, element: Element) => {
  if (!('dataFootnotes' in element.properties)) return state.toFlow(state.all(element));
  const notes: FootnoteDefinition[] = [];
  visit(element, 'element', (item) => {
    if (item.tagName !== 'li') return undefined;
    const { dataLabel, id } = item.properties;
    const label = typeof dataLabel === 'string' ? dataLabel : toNoteLabel(id);
    notes.push({
      ...toFootnoteReference(label),
      type: 'footnoteDefinition',
      children: state.toFlow(state.all(item)),
    });
    return SKIP;
  });
  return notes;
};

const toParagraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

const toCode = (figure: Element): RootContent[] => {
  const read = (name: string): string =>
    toString(find(figure, (inner) => hasClass(inner, name)) ?? { type: 'root', children: [] });
  const title = read('code-title');
  const [language = '', ...notRun] = read('code-language').split(', ');
  const pre = find(figure, ({ tagName }) => tagName === 'pre');
  const caption = [title, notRun.join(', ')].filter((part) => part !== '').join('; ');
  return [
    ...(caption === '' ? [] : [toParagraph(caption)]),
    { type: 'code', lang: toFenceLanguage(language), value: pre === undefined ? '' : toString(pre) },
  ];
};

const toDiagram = (figure: Element, diagrams: MarkdownOptions['diagrams']): RootContent[] => {
  const drawing = find(figure, ({ tagName }) => tagName === 'svg');
  const address = find(figure, ({ tagName }) => tagName === 'use')?.properties['href'];
  const name = /([0-9a-f]+)\.svg#/.exec(String(address))?.[1] ?? '';
  const source = diagrams.get(name);
  if (source === undefined) throw new Error(`The diagram ${name} has no text.`);
  return [
    toParagraph(String(drawing?.properties['ariaLabel'] ?? '')),
    { type: 'code', lang: 'mermaid', value: source.trimEnd() },
  ];
};

/** A picture as an author writes it, its caption in quotation marks. */
const toPicture = (figure: Element): RootContent[] => {
  const { src, alt } = find(figure, ({ tagName }) => tagName === 'img')?.properties ?? {};
  const caption = find(figure, ({ tagName }) => tagName === 'figcaption');
  const title = caption === undefined ? null : toString(caption);
  return [
    {
      type: 'paragraph',
      children: [{ type: 'image', url: String(src), alt: String(alt ?? ''), title }],
    },
  ];
};

const createFigureHandler =
  (diagrams: MarkdownOptions['diagrams']): Handle =>
  (state, element: Element) => {
    if (hasClass(element, 'code')) return toCode(element);
    if (hasClass(element, 'picture')) return toPicture(element);
    return hasClass(element, 'diagram') ? toDiagram(element, diagrams) : state.toFlow(state.all(element));
  };

/**
 * Prints a tree of plain HTML as Markdown as GitHub reads it. All text passes through one printer, which escapes
 * what Markdown would read as a mark.
 */
export const toMarkdown = (tree: Root, { url, diagrams }: MarkdownOptions): string => {
  simplify(tree, url);
  const mdast = toMdast(tree, {
    handlers: {
      sup: handleSup,
      section: handleSection,
      figure: createFigureHandler(diagrams),
    },
  });
  return printMdast(mdast, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
  });
};
