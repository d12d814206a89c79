import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { readProps } from './policy-props.ts';
import type { Segment } from './types.ts';

type Node = RootContent | MdxJsxFlowElementHast | MdxJsxTextElementHast;

const isCall = (node: { type: string }): node is MdxJsxFlowElementHast | MdxJsxTextElementHast =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isDropped = (node: { type: string }): boolean => node.type.startsWith('mdx') && !isCall(node);

const holdsCall = (node: Node): boolean =>
  isCall(node) || isDropped(node) || ('children' in node && node.children.some(holdsCall));

const isCite = (segment: Segment): boolean => typeof segment !== 'string' && segment.name === 'Cite';

const join = (segments: readonly Segment[]): Segment[] => {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    // A citation's number stands close to the word before it, however the source was spaced.
    if (isCite(segment) && typeof last === 'string') joined[joined.length - 1] = last.trimEnd();
    if (typeof segment === 'string' && typeof last === 'string') joined[joined.length - 1] = last + segment;
    else if (segment !== '') joined.push(segment);
  }
  return joined;
};

/** An element around a call is printed as its two tags, with what it holds between them. */
const splitElement = (element: Element): Segment[] => {
  const mark = '\u0000';
  const [open = '', close = ''] = toHtml({ ...element, children: [{ type: 'text', value: mark }] }).split(
    mark,
  );
  return [open, ...element.children.flatMap(toParts), close];
};

const toParts = (node: Node): Segment[] => {
  if (isCall(node))
    return [
      { name: node.name ?? '', props: readProps(node), children: join(node.children.flatMap(toParts)) },
    ];
  if (isDropped(node)) return [];
  if (!holdsCall(node)) return [toHtml(node)];
  return node.type === 'element' ? splitElement(node) : [];
};

/** Splits a tree into finished HTML and the component calls between it. */
export const toSegments = (tree: Root): Segment[] => join(tree.children.flatMap(toParts));
