import type { ChartDrawing, ChartFrame, ChartInput } from './chart.ts';
import { drawColumns, fitsColumns } from './column-bars.ts';
import { narrow, wide } from './frame.ts';
import type { Frame } from './frame.ts';
import { toLegend } from './legend.ts';
import { drawLines } from './line.ts';
import { paintDrawing } from './paint.ts';
import { ink } from './palette.ts';
import { drawRowBars } from './row-bars.ts';
import { drawRowDots } from './row-dots.ts';
import { drawRowRanges } from './row-ranges.ts';
import { describeChart } from './summary.ts';
import { element, printSvg, text } from './svg.ts';
import type { Picture } from './svg.ts';
import { knownValues, toTable } from './table.ts';
import type { Table } from './table.ts';

const drawNothing = (frame: Frame): Picture => ({
  height: frame.lineHeight * 4,
  content: [
    text(
      { x: frame.width / 2, y: frame.lineHeight * 2.3, anchor: 'middle', className: 'chart-missing' },
      'No data',
    ),
  ],
});

const drawTable = (table: Table, frame: Frame): Picture => {
  if (knownValues(table.rows).length === 0) return drawNothing(frame);
  switch (table.kind) {
    case 'line':
      return drawLines(table, frame);
    case 'bar':
      return fitsColumns(table, frame) ? drawColumns(table, frame) : drawRowBars(table, frame);
    case 'ranked':
      return table.heads.length === 1 ? drawRowBars(table, frame) : drawRowDots(table, frame);
    case 'range':
      return drawRowRanges(table, frame);
  }
};

const draw = (table: Table, frame: Frame): ChartFrame => {
  const { height, content } = drawTable(table, frame);
  const drawing = element('g', { id: frame.name, fontSize: String(frame.fontSize), fill: ink }, ...content);
  return {
    viewBox: `0 0 ${frame.width} ${Math.ceil(height)}`,
    content: printSvg(paintDrawing(drawing)),
  };
};

/**
 * Draws a table as SVG for a wide and for a narrow place, and says in words what it shows.
 *
 * The drawings hold no script, no style and no address; their colours are attributes (see paint.ts). The same input
 * always gives the same bytes. A value that is not a finite number counts as not known; where nothing is known the
 * drawing says so.
 *
 * @param input The columns to draw, all in one unit; see {@link ChartInput} for the shape of each.
 */
export const drawChart = (input: ChartInput): ChartDrawing => {
  const table = toTable(input);
  return {
    wide: draw(table, wide),
    narrow: draw(table, narrow),
    summary: describeChart(table, input),
    legend: toLegend(table),
  };
};

const openFile = (viewBox: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" font-family="system-ui,sans-serif">`;

/**
 * Prints a chart as a file: opened by itself it shows the wide drawing; a page shows either by
 * `<use href="file#wide">` or `<use href="file#narrow">`.
 */
export const printChartFile = ({ wide: large, narrow: small }: ChartDrawing, title: string): string => {
  const head = printSvg(element('title', {}, title));
  return `${openFile(large.viewBox)}${head}${large.content}<defs>${small.content}</defs></svg>\n`;
};

/**
 * Prints the narrow drawings of several charts as one file, for a page that shows them all; it shows each by
 * `<use href="file#name">`.
 *
 * @param charts Each with the name that it is found by, a word of an address.
 */
export const printChartSheet = (charts: readonly { name: string; drawing: ChartDrawing }[]): string => {
  const drawings = charts.map(({ name, drawing }) =>
    drawing.narrow.content.replace('id="narrow"', `id="${name}"`),
  );
  return `${openFile('0 0 340 1')}<defs>${drawings.join('')}</defs></svg>\n`;
};
