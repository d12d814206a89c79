import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Says of each box in a list of tasks what it shows, because a box without a name says nothing to who cannot see it. */
export const nameTaskBoxes = (tree: Root): void => {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'input' && properties['type'] === 'checkbox')
      properties['ariaLabel'] = properties['checked'] ? 'Done' : 'Not done';
  });
};
