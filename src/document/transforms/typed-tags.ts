import type { Parents, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

const isLineBreak = (node: RootContent | undefined): boolean =>
  node === undefined || (node.type === 'text' && node.value === '\n');

/** Whether something stands by itself among blocks, and not among the words of a paragraph. */
const isBlock = (parent: Parents, index: number): boolean =>
  parent.type === 'root' ||
  (parent.type === 'element' &&
    ['blockquote', 'li'].includes(parent.tagName) &&
    isLineBreak(parent.children[index - 1]) &&
    isLineBreak(parent.children[index + 1]));

/** Shows tags as they were typed: what plain Markdown takes for HTML becomes text like any other. */
export const showTags = (tree: Root): void => {
  visit(tree, 'raw', ({ value }, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const text = { type: 'text', value } as const;
    parent.children[index] = isBlock(parent, index)
      ? { type: 'element', tagName: 'p', properties: {}, children: [text] }
      : text;
  });
};
