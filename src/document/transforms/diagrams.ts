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

/** What a diagram may cost: drawing time grows faster than its size, and `&` joins all with all. */
const limits = { diagrams: 20, characters: 4_000, joins: 30 } as const;

const findExcess = (source: string, number: number): string | undefined => {
  if (number > limits.diagrams) return `an article may have ${limits.diagrams} diagrams`;
  if (source.length > limits.characters)
    return `it has ${source.length} characters, and ${limits.characters} are allowed`;
  return source.split('&').length - 1 > limits.joins
    ? `it has more than ${limits.joins} \`&\`; draw the edges one by one`
    : undefined;
};

/** Elements that act or load; the renderer prints none of them, and the page relies on that. */
const activeElements = new Set([
  'script',
  'style',
  'foreignobject',
  'a',
  'image',
  'img',
  'use',
  'animate',
  'set',
  'iframe',
]);

const isActive = (name: string, value: unknown): boolean =>
  name === 'style' ||
  /^(?:data|on|href|xlink|src)/i.test(name) ||
  (typeof value === 'string' && /url\((?!#)/i.test(value));

// The renderer's own style sheet asks another host for a font, and style attributes break the page's
// content security policy; colours come from the site's style sheet through the same custom properties.
const cleanElement = (element: Element, prefix: string): void => {
  for (const [name, value] of Object.entries(element.properties)) {
    if (isActive(name, value)) delete element.properties[name];
    else if (name === 'id') element.properties[name] = `${prefix}-${String(value)}`;
    else if (typeof value === 'string')
      element.properties[name] = round(value.replace(/url\(#/g, `url(#${prefix}-`));
    else if (typeof value === 'number') element.properties[name] = Math.round(value * 10) / 10;
  }
};

const cleanSvg = (svg: Element, prefix: string): void => {
  visit(svg, (node, index, parent) => {
    if (node.type === 'element') {
      if (activeElements.has(node.tagName.toLowerCase()) && parent !== undefined && index !== undefined) {
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
      const excess = findExcess(toString(code), count);
      if (excess !== undefined) throw new RangeError(excess);
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
