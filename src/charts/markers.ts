import { round } from './svg.ts';

type Outline = (radius: number) => string;

const square: Outline = (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`;

const plus: Outline = (r) => {
  const half = round(r * 0.4);
  const arm = round(r * 1.2 - half);
  const width = round(2 * half);
  return `m${-half} ${-round(arm + half)}h${width}v${arm}h${arm}v${width}h${-arm}v${arm}h${-width}v${-arm}h${-arm}v${-width}h${arm}z`;
};

// Each outline begins at its centre. They are of about one size to the eye, not of one width.
const outlines: readonly Outline[] = [
  (r) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (r) => square(round(r * 0.9)),
  (r) =>
    `m0 ${-round(r * 1.3)}l${round(r * 1.3)} ${round(r * 1.3)}l${-round(r * 1.3)} ${round(r * 1.3)}l${-round(r * 1.3)} ${-round(r * 1.3)}z`,
  (r) => `m0 ${-round(r * 1.2)}l${round(r * 1.2)} ${2 * r}h${-round(r * 2.4)}z`,
  (r) => `m0 ${round(r * 1.2)}l${round(r * 1.2)} ${-2 * r}h${-round(r * 2.4)}z`,
  plus,
  (r) => `m${-round(r * 1.3)} ${-round(r * 0.5)}h${round(r * 2.6)}v${r}h${-round(r * 2.6)}z`,
  (r) => `m${-round(r * 0.5)} ${-round(r * 1.3)}h${r}v${round(r * 2.6)}h${-r}z`,
];

/** Draws markers of one series, whose shape tells it from the others, into one path. */
export const markerPath = (
  seriesNumber: number,
  places: [x: number, y: number][],
  radius: number,
): string => {
  const outline = outlines[(seriesNumber - 1) % outlines.length] ?? square;
  return places.map(([x, y]) => `M${round(x)} ${round(y)}${outline(radius)}`).join('');
};
