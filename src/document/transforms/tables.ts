import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const alignments: Record<string, string> = {
  left: 'align-left',
  right: 'align-right',
  center: 'align-center',
};

/** Turns the parser's `style="text-align: …"` into a class, because the page allows no inline style. */
const moveAlignment = (cell: Element): void => {
  const { style, align } = cell.properties;
  const found =
    typeof align === 'string'
      ? align
      : typeof style === 'string'
        ? /text-align:\s*(\w+)/.exec(style)?.[1]
        : undefined;
  delete cell.properties['style'];
  delete cell.properties['align'];
  const className = alignments[found ?? ''];
  if (className !== undefined) cell.properties['className'] = [className];
};

/** Puts each table in a box that scrolls sideways and can be reached by keyboard; header cells get their scope. */
export const wrapTables = (tree: Root): void => {
  let count = 0;
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'th' || element.tagName === 'td') {
      moveAlignment(element);
      if (element.tagName === 'th') element.properties['scope'] = 'col';
      return undefined;
    }
    if (element.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
    if (parent.type === 'element' && parent.properties['className']?.toString() === 'table-scroll')
      return undefined;
    count += 1;
    const properties = {
      className: ['table-scroll'],
      role: 'region',
      ariaLabel: `Table ${count}`,
      tabIndex: 0,
    };
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [element] };
    return [SKIP, index];
  });
};
