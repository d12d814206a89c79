import type { Nodes } from 'mdast';

/** The words of a node as they are read, its code spans among them; code blocks and comments have none. */
export const toWords = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(toWords).join('') : '';
};
