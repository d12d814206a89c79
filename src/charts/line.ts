import { line } from 'd3-shape';
import type { Element } from 'hast';
import { drawPointAxis, drawVerticalAxis } from './axes.ts';
import { formatTicks, formatValue } from './compact-figure.ts';
import type { Frame } from './frame.ts';
import { drawLineLabels, toLineLabel } from './line-labels.ts';
import type { LineEnd, LineLabel } from './line-labels.ts';
import { markerPath } from './markers.ts';
import { choosePointTicks, toPosition } from './point-ticks.ts';
import { element, group } from './svg.ts';
import type { Picture } from './svg.ts';
import { knownValues } from './table.ts';
import type { Table } from './table.ts';
import { widestText } from './text-layout.ts';
import { drawUnitTitle, toUnitTitle } from './unit-title.ts';
import { createScale, createValueAxis } from './value-axis.ts';
import type { ValueAxis } from './value-axis.ts';

/** A series with more points is told from others by its dashes, one with fewer by its markers. */
const mostMarked = 16;

type Vertex = [x: number, y: number | null];

/** A line of the chart before it has its place. */
interface Track {
  seriesNumber: number;
  values: (number | null)[];
  label: LineLabel;
}

/** What the parts of a line chart are placed by. */
interface Plot {
  axis: ValueAxis;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Leaves out a series of which nothing is known. */
const toTracks = (table: Table, frame: Frame): Track[] =>
  table.heads.flatMap(({ label: name, number }, index): Track[] => {
    const values = table.rows.map((row) => row.values[index] ?? null);
    const last = values.findLast((value) => value !== null);
    if (last === undefined || last === null) return [];
    const label = toLineLabel(table.heads.length === 1 ? '' : name, formatValue(last, table.unit), frame);
    return [{ seriesNumber: number, values, label }];
  });

const toPlot = (table: Table, tracks: Track[], frame: Frame): Plot & { title: Picture } => {
  const axis = createValueAxis({ values: knownValues(table.rows), unit: table.unit, count: frame.ticks });
  const title = drawUnitTitle(toUnitTitle(table, axis), frame);
  const labels = tracks.map((track) => track.label);
  const height = Math.max(
    frame.plotHeight,
    labels.reduce((sum, label) => sum + label.height, 0),
  );
  const top = title.height + frame.fontSize / 2;
  return {
    axis,
    title,
    left: widestText(formatTicks(axis.ticks, table.unit), frame.fontSize) + 8,
    right: Math.max(frame.width / 2, frame.width - Math.max(...labels.map((label) => label.width)) - 12),
    top,
    bottom: top + height,
  };
};

const toScales = ({ rows, isTimed }: Table, { axis, left, right, top, bottom }: Plot) => {
  const positions = rows.map((row, index) => toPosition(row, index, isTimed));
  const ends: [number, number] = [positions[0] ?? 0, positions.at(-1) ?? 0];
  const toX = createScale(ends, [left + 6, right - 2]);
  return {
    toX,
    toY: createScale(axis.domain, [bottom, top]),
    xs: positions.map((position) => toX(position)),
  };
};

const isAlone = (vertices: Vertex[], index: number): boolean =>
  (vertices[index - 1]?.[1] ?? null) === null && (vertices[index + 1]?.[1] ?? null) === null;

/** All points where they are few, else the last and those that no line reaches. */
const toMarked = (vertices: Vertex[]): [number, number][] => {
  const isMarked = vertices.length <= mostMarked;
  const last = vertices.findLastIndex(([, y]) => y !== null);
  return vertices.flatMap(([x, y], index): [number, number][] =>
    y !== null && (isMarked || index === last || isAlone(vertices, index)) ? [[x, y]] : [],
  );
};

const toPath = line<Vertex>()
  .defined(([, y]) => y !== null)
  .x(([x]) => x)
  .y(([, y]) => y ?? 0)
  .digits(1);

const drawTrack = (seriesNumber: number, vertices: Vertex[]): Element =>
  group(`chart-series-${seriesNumber}`, [
    element('path', {
      className: ['chart-line'],
      d: toPath(vertices) ?? '',
      fill: 'none',
      stroke: 'currentColor',
    }),
    element('path', { className: ['chart-mark'], d: markerPath(seriesNumber, toMarked(vertices), 3.5) }),
  ]);

const toEnd = (track: Track, vertices: Vertex[]): LineEnd[] => {
  const [x, y] = vertices.findLast(([, height]) => height !== null) ?? [0, null];
  return y === null ? [] : [{ seriesNumber: track.seriesNumber, label: track.label, x, y }];
};

/**
 * Draws values along an axis, of time where the points are dates (uneven distances are kept), with gaps where a value is
 * not known. Each line is named at its right end with its last value.
 */
export const drawLines = (table: Table, frame: Frame): Picture => {
  const { rows, isTimed, unit } = table;
  const tracks = toTracks(table, frame);
  const { title, ...plot } = toPlot(table, tracks, frame);
  const { toX, toY, xs } = toScales(table, plot);
  const drawn = tracks.map((track) => ({
    track,
    vertices: track.values.map((value, index): Vertex => [
      xs[index] ?? 0,
      value === null ? null : toY(value),
    ]),
  }));
  const ticks = choosePointTicks({ rows, toX, isTimed, fontSize: frame.fontSize });
  const lines = drawn.map(({ track, vertices }) => drawTrack(track.seriesNumber, vertices)).toReversed();
  const ends = drawn.flatMap(({ track, vertices }) => toEnd(track, vertices));
  const kind = rows.length > mostMarked ? 'chart-lines chart-dashed' : 'chart-lines';
  return {
    height: plot.bottom + frame.lineHeight + 12,
    content: [
      ...title.content,
      ...drawVerticalAxis({ axis: plot.axis, unit, scale: toY, frame }, plot.left, plot.right),
      ...drawPointAxis(ticks, plot.bottom, frame),
      group(kind, lines),
      drawLineLabels(ends, plot.right + 12, [title.height, plot.bottom + frame.lineHeight / 2], frame),
    ],
  };
};
