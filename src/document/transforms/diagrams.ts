import { createHash } from 'node:crypto';
import { renderMermaidSVG } from 'beautiful-mermaid';
import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Addresses } from '../../knowledge/addresses.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { explainHidden } from '../../knowledge/hidden-character.ts';
import { escapeSectionEnd } from '../../knowledge/section-end.ts';
import type { DiagramFile } from '../types.ts';
import { drawArrowheads } from './arrowheads.ts';
import { describeDiagram } from './describe-diagram.ts';
import { DiagramFault, HiddenInDiagram } from './diagram-source.ts';
import { decodeDiagram, proveDrawn, readDiagram } from './read-diagram.ts';

/** Why a diagram could not be drawn, and the line that says so. */
export type DiagramProblem = Pick<Finding, 'line' | 'rule' | 'message' | 'fix'>;

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

const toProblem = (error: unknown, fence: number): DiagramProblem => {
  const line = fence + (error instanceof DiagramFault ? (error.line ?? 0) : 0);
  if (error instanceof HiddenInDiagram)
    return { line, rule: 'text/hidden-character', ...explainHidden(error.hidden) };
  return {
    line,
    rule: 'fence/mermaid',
    message: `This diagram cannot be drawn: ${error instanceof Error ? error.message : 'unknown reason'}.`,
    fix: 'Use a flowchart or a sequence diagram; see the Mermaid documentation for the syntax.',
  };
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

/** The renderer's names for colours, and ours; a drawing on its own takes the reader's. */
const colours: Record<string, string> = {
  '--bg': 'var(--paper,Canvas)',
  '--_text-faint': 'var(--ink-soft,CanvasText)',
  '--_line': 'var(--rule-strong,CanvasText)',
  '--_node-fill': 'var(--paper-raised,Canvas)',
  '--_node-stroke': 'var(--rule-strong,CanvasText)',
  '--_group-fill': 'var(--paper,Canvas)',
  '--_group-hdr': 'var(--paper-raised,Canvas)',
  '--_inner-stroke': 'var(--rule,GrayText)',
  '--_key-badge': 'var(--paper-raised,Canvas)',
};

const toColours = (value: string): string =>
  value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours[name] ?? 'var(--ink,CanvasText)');

// The renderer's own style sheet asks another host for a font, and style attributes break the page's
// content security policy; colours become attributes that take the page's custom properties.
const cleanElement = (element: Element): void => {
  for (const [name, value] of Object.entries(element.properties)) {
    if (isActive(name, value) || name === 'className') delete element.properties[name];
    else if (typeof value === 'string') element.properties[name] = toColours(round(value));
    else if (typeof value === 'number') element.properties[name] = Math.round(value * 10) / 10;
  }
};

const cleanSvg = (svg: Element): void => {
  visit(svg, (node, index, parent) => {
    if (node.type === 'element') {
      if (activeElements.has(node.tagName.toLowerCase()) && parent !== undefined && index !== undefined) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      cleanElement(node);
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

const toFile = (svg: Element, source: string): DiagramFile => {
  const { viewBox } = svg.properties;
  const drawing: Element = {
    type: 'element',
    tagName: 'g',
    properties: { id: 'drawing' },
    children: svg.children,
  };
  const properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: String(viewBox),
    fontFamily: 'system-ui,sans-serif',
  };
  const root: Element = { type: 'element', tagName: 'svg', properties, children: [drawing] };
  const text = `${escapeSectionEnd(toHtml(root, { space: 'svg', closeEmptyElements: true }))}\n`;
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 16), svg: text, source };
};

const readSvg = (source: string): Element | undefined =>
  // The renderer decodes what it is given.
  fromHtml(renderMermaidSVG(source.replaceAll('&', '&amp;')), {
    fragment: true,
    space: 'html',
  }).children.find((node) => node.type === 'element');

const toElement = (tagName: string, properties: Properties, ...children: Element[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** The renderer sets its smallest letters at 11 px; this much larger they are at 13. */
const scale = 1.2;

/** A figure that shows the drawing's file at its own size, in a box that scrolls where it is too wide. */
const toFigure = (svg: Element, href: string, source: string, number: number): Element => {
  const { viewBox, width, height } = svg.properties;
  const toSize = (drawn: unknown): number => Math.round(Number(drawn) * scale);
  const size = { width: toSize(width), height: toSize(height) };
  const image = { viewBox, ...size, role: 'img', ariaLabel: describeDiagram(source) };
  const box = { className: ['diagram-scroll'], tabIndex: 0, role: 'region', ariaLabel: `Diagram ${number}` };
  return toElement(
    'figure',
    { className: ['diagram'] },
    toElement('div', box, toElement('svg', image, toElement('use', { href: `${href}#drawing` }))),
  );
};

interface DrawnDiagram {
  figure: Element;
  file: DiagramFile;
}

const drawDiagram = (source: string, number: number, addresses: Pick<Addresses, 'file'>): DrawnDiagram => {
  const decoded = decodeDiagram(source);
  const excess = findExcess(decoded, number);
  if (excess !== undefined) throw new DiagramFault(excess);
  const { text, labels } = readDiagram(decoded);
  const svg = readSvg(text);
  if (svg === undefined) throw new DiagramFault('nothing was drawn');
  drawArrowheads(svg);
  cleanSvg(svg);
  proveDrawn(svg, labels);
  const file = toFile(svg, source);
  return { file, figure: toFigure(svg, addresses.file(`diagrams/${file.name}.svg`), text, number) };
};

/** Whether a fence names Mermaid and nothing else: a comment may name no such fence, and is asked for this name. */
const isDiagram = ({ properties: { className } }: Element): boolean =>
  [className].flat().includes('language-mermaid');

/** Draws each mermaid fence as an SVG file at build; reports the ones that cannot be drawn. */
export const drawDiagrams = (
  tree: Root,
  addresses: Pick<Addresses, 'file'>,
): { files: DiagramFile[]; problems: DiagramProblem[] } => {
  const problems: DiagramProblem[] = [];
  const files: DiagramFile[] = [];
  let count = 0;
  visit(tree, 'element', (element, index, parent) => {
    const code = element.children[0];
    if (element.tagName !== 'pre' || code?.type !== 'element' || parent === undefined || index === undefined)
      return undefined;
    if (!isDiagram(code)) return undefined;
    count += 1;
    try {
      const drawn = drawDiagram(toString(code), count, addresses);
      parent.children[index] = drawn.figure;
      files.push(drawn.file);
    } catch (error) {
      problems.push(toProblem(error, element.position?.start.line ?? 1));
    }
    return SKIP;
  });
  return { files, problems };
};
