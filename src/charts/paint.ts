import type { Element, Properties } from 'hast';
import { edge, ink, paper, rule, softInk, toColour, toDash, toLetterColour } from './palette.ts';

/** What an element inherits from those around it. */
interface Surroundings {
  seriesNumber: number;
  /** Whether lines are told apart by dashes, because they have too many points for markers. */
  isDashed: boolean;
  /** Whether the element belongs to the names at the ends of lines. */
  isLabel: boolean;
}

/** Letters keep clear of the lines that they stand on. */
const halo: Properties = { paintOrder: 'stroke', stroke: paper, strokeWidth: '4', strokeLinejoin: 'round' };

const toBar = ({ seriesNumber }: Surroundings): Properties => ({
  fill: toColour(seriesNumber),
  stroke: edge,
  strokeDasharray: toDash(seriesNumber),
});

const toMark = ({ seriesNumber }: Surroundings): Properties => ({
  fill: toColour(seriesNumber),
  stroke: paper,
  paintOrder: 'stroke',
  strokeWidth: '2',
});

const toLine = ({ seriesNumber, isDashed }: Surroundings): Properties => ({
  stroke: toColour(seriesNumber),
  strokeWidth: '2.25',
  strokeLinejoin: 'round',
  strokeDasharray: isDashed && toDash(seriesNumber) !== 'none' ? toDash(seriesNumber) : undefined,
});

/** How the parts of a chart look, by the class that names the part. */
const paints: Partial<Record<string, (around: Surroundings) => Properties>> = {
  'chart-unit': () => ({ fill: softInk }),
  'chart-tick': () => ({ fill: softInk }),
  'chart-missing': () => ({ fill: softInk, fontWeight: '400' }),
  'chart-name': () => halo,
  'chart-value': ({ isLabel }) => (isLabel ? { fontWeight: '600' } : halo),
  'chart-middle': () => ({ ...halo, fontWeight: '600' }),
  'chart-grid': () => ({ fill: 'none', stroke: rule }),
  'chart-base': () => ({ fill: 'none', stroke: ink, strokeWidth: '1.25' }),
  'chart-span': () => ({ fill: 'none', stroke: rule, strokeWidth: '3' }),
  'chart-leader': ({ seriesNumber }) => ({
    fill: 'none',
    stroke: toColour(seriesNumber),
    strokeDasharray: '1 2.5',
  }),
  'chart-line': toLine,
  'chart-bar': toBar,
  'chart-mark': toMark,
  'chart-range-line': () => ({ fill: 'none', stroke: toColour(1), strokeWidth: '1.5' }),
  'chart-range-band': () => ({ fill: toColour(1), fillOpacity: '0.45' }),
  'chart-range-mark': () => ({ fill: 'none', stroke: ink, strokeWidth: '2.5' }),
};

const readClasses = ({ properties }: Element): string[] => [properties['className'] ?? []].flat().map(String);

const toSurroundings = (classes: readonly string[], around: Surroundings): Surroundings => {
  const series = classes.find((name) => name.startsWith('chart-series-'));
  return {
    seriesNumber: series === undefined ? around.seriesNumber : Number(series.slice('chart-series-'.length)),
    isDashed: around.isDashed || classes.includes('chart-dashed'),
    isLabel: around.isLabel || classes.includes('chart-label'),
  };
};

const paint = (element: Element, outer: Surroundings): Element => {
  const classes = readClasses(element);
  const around = toSurroundings(classes, outer);
  const isNamedSeries = around.isLabel && classes.some((name) => name.startsWith('chart-series-'));
  return {
    ...element,
    properties: {
      ...element.properties,
      ...(isNamedSeries ? { fill: toLetterColour(around.seriesNumber) } : {}),
      ...(around.isLabel && element.tagName === 'text' ? halo : {}),
      ...Object.assign({}, ...classes.map((name) => paints[name]?.(around))),
    },
    children: element.children.map((child) => (child.type === 'element' ? paint(child, around) : child)),
  };
};

/**
 * Gives each part of a drawing its colours as presentation attributes, by its class.
 * A drawing that is shown by `<use>` is out of the page's style sheet's reach, and a file of its own must look right alone.
 */
export const paintDrawing = (drawing: Element): Element =>
  paint(drawing, { seriesNumber: 1, isDashed: false, isLabel: false });
