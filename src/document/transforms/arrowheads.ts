import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

type Point = readonly [x: number, y: number];

const toNumber = (value: unknown): number => Number(value ?? 0);

const readVertices = ({ tagName, properties }: Element): Point[] => {
  if (tagName === 'line')
    return [
      [toNumber(properties['x1']), toNumber(properties['y1'])],
      [toNumber(properties['x2']), toNumber(properties['y2'])],
    ];
  const numbers = [...String(properties['points'] ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
};

const toDegrees = ([fromX, fromY]: Point, [toX, toY]: Point): number =>
  Math.round((Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI);

const isApart =
  ([x, y]: Point) =>
  ([otherX, otherY]: Point): boolean =>
    x !== otherX || y !== otherY;

const findMarkers = (svg: Element): Map<string, Element> => {
  const markers = new Map<string, Element>();
  visit(svg, 'element', (element) => {
    if (element.tagName === 'marker') markers.set(`url(#${String(element.properties['id'])})`, element);
  });
  return markers;
};

const drawHead = (marker: Element, tip: Point, angle: number, scale: number): Element => {
  const { refX, refY } = marker.properties;
  const place = `translate(${tip[0]} ${tip[1]})rotate(${angle})scale(${scale})`;
  return {
    type: 'element',
    tagName: 'g',
    properties: { transform: `${place}translate(${-toNumber(refX)} ${-toNumber(refY)})` },
    children: structuredClone(marker.children),
  };
};

const drawHeads = (line: Element, markers: ReadonlyMap<string, Element>): Element[] => {
  const vertices = readVertices(line);
  const scale = toNumber(line.properties['strokeWidth'] ?? 1);
  const [first, last] = [vertices[0], vertices.at(-1)];
  const start = markers.get(String(line.properties['markerStart']));
  const end = markers.get(String(line.properties['markerEnd']));
  if (first === undefined || last === undefined) return [];
  const second = vertices.find(isApart(first)) ?? last;
  const before = vertices.findLast(isApart(last)) ?? first;
  const turn = start?.properties['orient'] === 'auto-start-reverse' ? 180 : 0;
  return [
    ...(start ? [drawHead(start, first, toDegrees(first, second) + turn, scale)] : []),
    ...(end ? [drawHead(end, last, toDegrees(before, last), scale)] : []),
  ];
};

/**
 * Draws each arrowhead where it stands, in place of a marker that its line names: browsers do not find
 * a marker by its name from within a drawing that another file shows.
 */
export const drawArrowheads = (svg: Element): void => {
  const markers = findMarkers(svg);
  visit(svg, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (element.tagName === 'defs') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const heads = drawHeads(element, markers);
    delete element.properties['markerStart'];
    delete element.properties['markerEnd'];
    if (heads.length === 0) return undefined;
    parent.children.splice(index + 1, 0, ...heads);
    return [SKIP, index + 1 + heads.length];
  });
};
