import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { readCitation } from '../markdown/citation.ts';

interface FeedHtmlOptions {
  /** The absolute address that relative links start from. */
  url: string;
  /** Where the references of the text are, each under `#ref-` and its number. */
  references: string;
}

/** What an element may keep: what a reader of feeds understands. Names for styles and scripts it does not. */
export const feedAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'width',
  'height',
  'align',
  'start',
  'dir',
  'scope',
  'colSpan',
  'rowSpan',
]);

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

const find = (element: Element, tagName: string): Element | undefined => {
  let found: Element | undefined;
  visit(element, 'element', (inner) => {
    if (inner.tagName === tagName) found ??= inner;
  });
  return found;
};

/** A diagram is a picture of its own: its file, without the part that a page shows of it. */
const toPicture = (figure: Element): Element => {
  const { ariaLabel, width, height } = find(figure, 'svg')?.properties ?? {};
  const src = String(find(figure, 'use')?.properties['href']).replace(/#.*$/, '');
  return h('p', h('img', { src, alt: String(ariaLabel ?? ''), width, height }));
};

/** Code without its colours. */
const toPlainCode = (figure: Element): Element[] => {
  const caption = find(figure, 'figcaption');
  const code = find(figure, 'pre');
  return [
    ...(caption === undefined ? [] : [h('p', caption.children.map(toString).join(' · '))]),
    ...(code === undefined ? [] : [h('pre', h('code', toString(code)))]),
  ];
};

const toNumbers = (numbers: readonly string[], references: string): Element =>
  h(
    'sup',
    numbers.map((number) => h('a', { href: `${references}#ref-${number}` }, `[${number}]`)),
  );

/** What stands in the place of what only a page can show; undefined where the element stays. */
const replace = (element: Element, { references }: FeedHtmlOptions): ElementContent[] | undefined => {
  const numbers = readCitation(element);
  if (numbers.length > 0) return [toNumbers(numbers, references)];
  if (hasClass(element, 'diagram')) return [toPicture(element)];
  if (hasClass(element, 'code')) return toPlainCode(element);
  if (hasClass(element, 'table-scroll') || element.tagName === 'span') return element.children;
  if ('dataFootnoteBackref' in element.properties) return [];
  if (element.tagName === 'input')
    return [{ type: 'text', value: element.properties['checked'] === true ? '☑ ' : '☐ ' }];
  const only = element.children[0];
  const isSelfLinked =
    /^h[1-6]$/.test(element.tagName) &&
    only?.type === 'element' &&
    String(only.properties['href']).startsWith('#');
  return isSelfLinked ? [{ ...element, children: only.children }] : undefined;
};

const alignments: Readonly<Record<string, string>> = {
  'align-left': 'left',
  'align-right': 'right',
  'align-center': 'center',
};

/** How a column is aligned, which pages say by a class. */
const findAlignment = (element: Element): Properties => {
  const name = Object.keys(alignments).find((alignment) => hasClass(element, alignment));
  return name === undefined ? {} : { align: alignments[name] };
};

const toKept = (element: Element, url: string): Properties => {
  const properties: Properties = { ...findAlignment(element) };
  for (const [name, value] of Object.entries(element.properties))
    if (feedAttributes.has(name)) properties[name] = value;
  for (const name of ['href', 'src'])
    if (typeof properties[name] === 'string') properties[name] = new URL(properties[name], url).href;
  return properties;
};

/**
 * Prints a tree of plain HTML for a reader of feeds: addresses are absolute, pictures and tables stand by themselves, and
 * nothing is left that needs the site's styles, scripts or ids. The tree is used up by it.
 */
export const toFeedHtml = (tree: Root, options: FeedHtmlOptions): string => {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'comment') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    const instead = replace(node, options);
    if (instead !== undefined) {
      parent.children.splice(index, 1, ...instead);
      return [SKIP, index];
    }
    node.properties = toKept(node, options.url);
    return undefined;
  });
  return toHtml(tree).trim();
};
