import type { LegendEntry } from './chart.ts';
import { markerPath } from './markers.ts';
import { ink, toColour } from './palette.ts';
import type { Table } from './table.ts';

const square = 'M2 2h12v12h-12z';
const band = 'M0 4h16v8h-16z';
const thinLine = 'M0 7h16v2h-16z';
const upright = 'M7 0h2v16h-2z';

const toSpan = (low: string | undefined, high: string | undefined): string => `${low ?? ''} to ${high ?? ''}`;

const toRangeLegend = ({ heads }: Table): LegendEntry[] => {
  const labels = heads.map((head) => head.label);
  const inset = labels.length >= 5 ? 1 : 0;
  const middle = labels.length % 2 === 1 ? labels[(labels.length - 1) / 2] : undefined;
  return [
    ...(inset === 1 ? [{ label: toSpan(labels[0], labels.at(-1)), fill: toColour(1), mark: thinLine }] : []),
    { label: toSpan(labels[inset], labels.at(-1 - inset)), fill: toColour(1), opacity: 0.45, mark: band },
    ...(middle === undefined ? [] : [{ label: middle, fill: ink, mark: upright }]),
  ];
};

/**
 * Says which mark stands for what. Empty for one series, and for lines, which carry their names.
 * A range's legend explains its parts.
 */
export const toLegend = (table: Table): LegendEntry[] => {
  if (table.kind === 'range') return toRangeLegend(table);
  if (table.kind === 'line' || table.heads.length < 2) return [];
  return table.heads.map(({ label, number }) => ({
    label,
    fill: toColour(number),
    mark: table.kind === 'ranked' ? markerPath(number, [[8, 8]], 5.5) : square,
  }));
};
