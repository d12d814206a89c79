import type { Nodes } from 'mdast';

/** What stands directly within a node. */
export const listInner = (node: Nodes): Nodes[] => ('children' in node ? node.children : []);

/** What prints something by itself: a value, a chart, a picture. */
const printing: ReadonlySet<string> = new Set(['Fact', 'Chart']);

/** Whether a reader sees anything of a node: words, code, a figure or a picture, and not only marks and spaces. */
export const printsSomething = (node: Nodes): boolean => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/v.test(node.value);
  if (node.type === 'image' || node.type === 'imageReference') return true;
  if ('name' in node && printing.has(node.name ?? '')) return true;
  return listInner(node).some(printsSomething);
};

/** A node and all that stands within it, in the order of the text. */
export const listAll = (node: Nodes): Nodes[] => [node, ...listInner(node).flatMap(listAll)];
