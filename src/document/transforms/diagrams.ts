import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** A diagram that could not be drawn, with the line of its fence. */
export interface DiagramProblem {
  line: number;
  message: string;
}

const round = (text: string): string =>
  text.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

// The renderer's own style sheet asks another host for a font, and style attributes break the page's
// content security policy; colours come from the site's style sheet through the same custom properties.
const cleanElement = (element: Element, prefix: string): void => {
  for (const [name, value] of Object.entries(element.properties)) {
    if (name === 'style' || name.startsWith('data')) delete element.properties[name];
    else if (name === 'id') element.properties[name] = `${prefix}-${String(value)}`;
    else if (typeof value === 'string')
      element.properties[name] = round(value.replace(/url\(#/g, `url(#${prefix}-`));
    else if (typeof value === 'number') element.properties[name] = Math.round(value * 10) / 10;
  }
};

const cleanSvg = (svg: Element, prefix: string): void => {
  visit(svg, (node, index, parent) => {
    if (node.type === 'element') {
      if (node.tagName === 'style' && parent !== undefined && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      cleanElement(node, prefix);
    } else if (
      node.type === 'text' &&
      node.value.trim() === '' &&
      parent !== undefined &&
      index !== undefined
    ) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
};

/** What a screen reader is told: the diagram's own words in the order in which they are written. */
const describe = (source: string): string => {
  const words = source
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^\s*(?:participant|actor)\s+\w+\s+as\s+/, '').trim())
    .filter((line) => line !== '');
  return `Diagram: ${words.join('; ')}`;
};

const drawDiagram = (source: string, number: number): Element | undefined => {
  const svg = fromHtml(renderMermaidSVG(source), { fragment: true, space: 'html' }).children.find(
    (node) => node.type === 'element',
  );
  if (svg === undefined) return undefined;
  cleanSvg(svg, `diagram-${number}`);
  svg.properties['role'] = 'img';
  svg.properties['ariaLabel'] = describe(source);
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['diagram'] },
    children: [
      {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['diagram-scroll'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: `Diagram ${number}`,
        },
        children: [svg],
      },
    ],
  };
};

/** Draws each mermaid fence as an SVG at build; reports the ones that cannot be drawn. */
export const drawDiagrams = (tree: Root): DiagramProblem[] => {
  const problems: DiagramProblem[] = [];
  let count = 0;
  visit(tree, 'element', (element, index, parent) => {
    const code = element.children[0];
    if (element.tagName !== 'pre' || code?.type !== 'element' || parent === undefined || index === undefined)
      return undefined;
    if (!String(code.properties['className'] ?? '').includes('language-mermaid')) return undefined;
    count += 1;
    try {
      const figure = drawDiagram(toString(code), count);
      if (figure) parent.children[index] = figure;
    } catch (error) {
      problems.push({
        line: element.position?.start.line ?? 1,
        message: error instanceof Error ? error.message : 'unknown reason',
      });
    }
    return SKIP;
  });
  return problems;
};
