import type { Unit } from '../knowledge/units.ts';

/** A column of figures: one for each point, `null` where it is not known. */
export interface ChartSeries {
  id: string;
  label: string;
  unit: Unit;
  /** What the figures are of: `respondents`, `median gross pay`. */
  of?: string | undefined;
  values: (number | null)[];
}

/** A table and the way to draw it. */
export interface ChartInput {
  /** `line`: over time; `bar`: in the table's order; `ranked`: by size; `range`: from low to high around a middle. */
  kind: 'line' | 'bar' | 'ranked' | 'range';
  title: string;
  /** The column that the points are cells of; `time` cells are YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD. */
  x: { label: string; type: 'text' | 'time' };
  points: string[];
  /** All of one unit; for `range` three or five of them, from low to high. */
  series: ChartSeries[];
  /** Who published the figures, for the description. */
  source: string;
}

/** One line of a legend. */
export interface LegendEntry {
  label: string;
  /** Fill of the mark, and how much of it shows. */
  fill: string;
  opacity?: number;
  /** The mark's outline: the `d` of a path in a box of 16 by 16. */
  mark: string;
}

/** A drawing for one width. */
export interface ChartFrame {
  viewBox: string;
  /** A `<g>` whose id is the frame's name. */
  content: string;
}

/** A chart drawn for two widths, with its description in words. */
export interface ChartDrawing {
  /** For about 540 pixels and more. */
  wide: ChartFrame;
  /** For anything narrower. */
  narrow: ChartFrame;
  /** What the chart shows, in sentences, for readers who do not see it. */
  summary: string;
  /** Empty where the drawing itself names what it shows. */
  legend: LegendEntry[];
}
