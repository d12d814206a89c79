import type { Nodes } from 'mdast';

/** What stands directly within a node. */
export const listInner = (node: Nodes): Nodes[] => ('children' in node ? node.children : []);

/** A node and all that stands within it, in the order of the text. */
export const listAll = (node: Nodes): Nodes[] => [node, ...listInner(node).flatMap(listAll)];
