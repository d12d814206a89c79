import type { Root, RootContent } from 'hast';
import type { MdxJsxTextElementHast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { readProps } from '../policy-props.ts';

const isTerm = (node: { type: string }): node is MdxJsxTextElementHast =>
  node.type === 'mdxJsxTextElement' && 'name' in node && node.name === 'Term';

/**
 * Leaves a link to a glossary term at its first use in each section only; at later uses its words stand alone.
 * A section is what lies between two second-level headings.
 */
export const linkFirstTerms = (tree: Root): void => {
  const linked = new Set<string>();
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'h2') linked.clear();
    if (!isTerm(node) || parent === undefined || index === undefined) return;
    const term = readProps(node)['of'] ?? '';
    if (!linked.has(term)) {
      linked.add(term);
      return;
    }
    const words: RootContent[] = node.children;
    parent.children.splice(index, 1, ...words);
    return [SKIP, index];
  });
};
