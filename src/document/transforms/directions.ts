import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

type Direction = 'ltr' | 'rtl';

/** The letters and marks of the scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/v;

/** Words from right to left up to the last such letter before a letter of another script. */
const words = new RegExp(
  `${rightToLeft.source}(?:[[^\\p{L}]${rightToLeft.source}]*${rightToLeft.source})?`,
  'gv',
);

/** Elements whose text is a paragraph of its own; an item follows its list, which has the markers at one side. */
const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'th', 'td']);

const isCode = (node: Nodes): boolean =>
  node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre');

const toProse = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node && !isCode(node) ? node.children.map(toProse).join('') : '';
};

/** As HTML's `dir="auto"` decides: by the first letter, wherever it stands but in code. */
const findDirection = (element: Element): Direction | undefined => {
  const first = /\p{L}/v.exec(toProse(element))?.[0];
  if (first === undefined) return undefined;
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
};

const toText = (value: string): Text => ({ type: 'text', value });

/** Sets the words apart: without it a number or a sign after them would be read as if it were theirs. */
const isolateWords = (value: string): ElementContent[] => {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: found, index } of value.matchAll(words)) {
    const isolated: Element = { type: 'element', tagName: 'bdi', properties: {}, children: [toText(found)] };
    parts.push(toText(value.slice(end, index)), isolated);
    end = index + found.length;
  }
  return [...parts, toText(value.slice(end))];
};

const setWithin = (parent: Root | Element, inherited: Direction): void => {
  visit(parent, (node, index, around) => {
    if (node === parent) return undefined;
    if (node.type === 'text' && inherited === 'ltr' && index !== undefined && around !== undefined) {
      if (!rightToLeft.test(node.value)) return undefined;
      const parts = isolateWords(node.value);
      around.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    }
    if (node.type !== 'element') return undefined;
    if (isCode(node)) {
      if (inherited === 'rtl') node.properties['dir'] = 'ltr';
      return SKIP;
    }
    if (!blocks.has(node.tagName)) return undefined;
    const own = findDirection(node) ?? inherited;
    if (own !== inherited) node.properties['dir'] = own;
    setWithin(node, own);
    return SKIP;
  });
};

/**
 * Gives each block that begins with a letter from right to left its direction, at build, so that a page
 * without such a block pays nothing for it; code stays from left to right, and single words are set apart.
 */
export const setDirections = (tree: Root): void => setWithin(tree, 'ltr');
