import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { escapeSectionEnd } from '../knowledge/section-end.ts';

/** What one kind of chart draws: its parts, and the height that they need. */
export interface Picture {
  height: number;
  content: Element[];
}

/** Rounds a coordinate to one decimal; a minus zero becomes zero. */
export const round = (coordinate: number): number => Math.round(coordinate * 10) / 10 || 0;

/** Writes a coordinate for an attribute, rounded to one decimal. */
export const toText = (coordinate: number): string => String(round(coordinate));

/** Builds an element; a child that is a string becomes text, which is escaped when it is printed. */
export const element = (
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** Groups elements under one class. */
export const group = (className: string, children: Element[]): Element =>
  element('g', { className: className.split(' ') }, ...children);

/** Where a text stands: on its baseline, with its start, middle or end at `x`. */
export interface TextPlace {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  className?: string;
  /** The text in full, where it had to be cut. */
  full?: string | undefined;
}

/** Writes one line of text, the whole of it or in parts. */
export const text = (
  { x, y, anchor = 'start', className, full }: TextPlace,
  ...content: (Element | string)[]
): Element => {
  const properties = {
    className: className?.split(' '),
    x: toText(x),
    y: toText(y),
    textAnchor: anchor === 'start' ? undefined : anchor,
  };
  const title = full === undefined ? [] : [element('title', {}, full)];
  return element('text', properties, ...title, ...content);
};

/** Draws a straight line between two places. */
export const segment = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): Element =>
  element('path', {
    d: `M${round(x1)} ${round(y1)}${y1 === y2 ? `H${round(x2)}` : x1 === x2 ? `V${round(y2)}` : `L${round(x2)} ${round(y2)}`}`,
  });

/** Prints an SVG element for use inside an HTML page or a file of its own. */
export const printSvg = (root: Element): string =>
  escapeSectionEnd(
    toHtml(root, {
      space: 'svg',
      closeEmptyElements: true,
      tightSelfClosing: true,
      characterReferences: { useNamedReferences: true },
    }),
  );
