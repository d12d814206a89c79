import type { Root, RootContent } from 'mdast';
import type { Finding } from '../../knowledge/finding.ts';
import type { DocumentRuleOptions } from '../document-rule.ts';
import { toWords } from '../node-text.ts';

/** Words without a heading: three screens of a phone and more. */
const mostWords = 600;

// Blocks are joined by a space, which their words do not have.
const countWords = (node: RootContent): number => {
  const isBlock = node.type === 'list' || node.type === 'table' || node.type === 'mdxJsxFlowElement';
  if (isBlock || node.type === 'tableRow' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.reduce((sum, child) => sum + countWords(child), 0);
  return toWords(node).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
};

interface Section {
  /** The heading, or the first block of a text that begins without one. */
  start: RootContent;
  words: number;
}

const listSections = (tree: Root): Section[] => {
  const sections: Section[] = [];
  for (const node of tree.children) {
    const current = sections.at(-1);
    if (node.type === 'heading') sections.push({ start: node, words: 0 });
    else if (current === undefined) sections.push({ start: node, words: countWords(node) });
    else current.words += countWords(node);
  }
  return sections;
};

/** Nobody reads on for long without a heading that says where they are. */
export const findLongSections = ({ file, tree }: Pick<DocumentRuleOptions, 'file' | 'tree'>): Finding[] =>
  listSections(tree)
    .filter(({ words }) => words > mostWords)
    .map(({ start, words }): Finding => ({
      file,
      line: start.position?.start.line ?? 1,
      column: start.position?.start.column ?? 1,
      rule: 'article/section-length',
      severity: 'warning',
      message: `${words} words follow here without another heading; ${mostWords} are the most that readers follow without one.`,
      fix: 'Divide the section by headings, or shorten it.',
    }));
