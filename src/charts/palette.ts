/** How one series looks. */
export interface SeriesLook {
  /** Six hexadecimal digits after `#`, for light paper. */
  light: string;
  /** The same for dark paper. */
  dark: string;
  /** Dashes that tell the series apart where its colour cannot; `none` for a whole line. */
  dash: string;
}

/**
 * Eight series colours for light paper and eight for dark. Each has 3:1 and more against both ends of what paper may be
 * (white to #f4efe6, #101214 to #262a30). No two are nearer than 0.06 in OKLab, and no two of the first four nearer than
 * 0.14, for usual sight, protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes 2009). Colour is never
 * the only sign: lines carry their names and have dashes or markers, dots have shapes, bars keep the legend's order.
 */
export const seriesLooks: readonly SeriesLook[] = [
  { light: '#094bae', dark: '#4794fd', dash: 'none' },
  { light: '#db6115', dark: '#fa9329', dash: '8 3' },
  { light: '#049591', dark: '#80dbba', dash: '2.5 2.5' },
  { light: '#500f57', dark: '#aa6fa0', dash: '9 3 2.5 3' },
  { light: '#8d5e00', dark: '#fdd566', dash: '16 4' },
  { light: '#3e789e', dark: '#c4f1fe', dash: '6 2.5 2 2.5 2 2.5' },
  { light: '#9a2240', dark: '#dd4e4f', dash: '1.5 4' },
  { light: '#332c2a', dark: '#a8a29e', dash: '12 3 5 3' },
];

// A drawing takes the page's colours, because a page that shows it by `<use>` hands its custom properties down;
// on its own it takes the reader's.
export const ink = 'var(--ink,CanvasText)';
export const softInk = 'var(--ink-soft,CanvasText)';
export const paper = 'var(--paper,Canvas)';
export const rule = 'var(--rule,GrayText)';
/** Nothing, except in print and where the reader's own colours rule: there outlines tell bars apart. */
export const edge = 'var(--chart-edge,none)';

const toLook = (seriesNumber: number): SeriesLook =>
  seriesLooks[(seriesNumber - 1) % seriesLooks.length] ?? { light: '#000000', dark: '#ffffff', dash: 'none' };

/** The colour of a series, counted from 1. */
export const toColour = (seriesNumber: number): string => {
  const { light, dark } = toLook(seriesNumber);
  return `light-dark(${light},${dark})`;
};

/** A series colour has 3:1, which is enough for a mark and not for letters: they are mixed with ink. */
export const toLetterColour = (seriesNumber: number): string =>
  `color-mix(in oklab,${toColour(seriesNumber)} 55%,${ink})`;

/** The dashes of a series, counted from 1. */
export const toDash = (seriesNumber: number): string => toLook(seriesNumber).dash;
