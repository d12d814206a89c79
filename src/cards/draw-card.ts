import sharp from 'sharp';
import type { OverlayOptions } from 'sharp';
import type { ChartDrawing } from '../charts/chart.ts';
import { cardSize } from './card.ts';
import type { Card } from './card.ts';
import { fixColours } from './colours.ts';
import type { CardColours } from './colours.ts';
import { fontFamilies } from './fonts.ts';
import { drawText } from './text.ts';
import type { DrawnText } from './text.ts';

const margin = 72;
const inner = cardSize.width - 2 * margin;
/** How far down each part begins; a figure no earlier than here. */
const places = { masthead: 72, title: 132, figure: 330, footer: 540 } as const;

const at = ({ png }: DrawnText, left: number, top: number): OverlayOptions => ({
  input: png,
  left: Math.round(left),
  top: Math.round(top),
});

/** The double rules above and below, as on the pages, and the chart where there is one. */
const drawGround = (colours: CardColours, content: string): Buffer => {
  const { paper, ink } = colours;
  const { width, height } = cardSize;
  const line = (y: number, thickness: number): string =>
    `<rect x="${margin}" y="${y}" width="${inner}" height="${thickness}" fill="${ink}"/>`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${line(40, 5)}${line(50, 1.5)}${line(583, 1.5)}${line(588, 5)}${content}</svg>`,
  );
};

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A chart stands beside its title, in the drawing for narrow places, whose letters are large. */
const chartFrame: Frame = { left: 600, top: places.title, width: 528, height: 390 };

const measure = ({ narrow }: ChartDrawing): { width: number; height: number; scale: number } => {
  const [, , width = 1, height = 1] = narrow.viewBox.split(' ').map(Number);
  return { width, height, scale: Math.min(chartFrame.width / width, chartFrame.height / height) };
};

/** A chart as large as its frame allows, in the middle of it. */
const placeChart = (chart: ChartDrawing, colours: CardColours): string => {
  const { width, height, scale } = measure(chart);
  const left = chartFrame.left + (chartFrame.width - width * scale) / 2;
  const top = chartFrame.top + (chartFrame.height - height * scale) / 2;
  return `<g font-family="${fontFamilies[400]}" transform="translate(${left} ${top}) scale(${scale})">${fixColours(chart.narrow.content, colours)}</g>`;
};

/** Letters in charts are 13 pixels high at a scale of 1: smaller ones cannot be read in a list of messages. */
const leastScale = 1.15;

/** Whether a chart can be read on a card, by itself: one with a legend says too little. */
export const fitsCard = (chart: ChartDrawing): boolean =>
  chart.legend.length === 0 && measure(chart).scale >= leastScale;

const drawFigure = async (
  { value, statement }: NonNullable<Card['figure']>,
  { left, top, width, height }: Frame,
  colours: CardColours,
): Promise<OverlayOptions[]> => {
  const gap = 40;
  const number = await drawText(value, {
    colour: colours.accent,
    weight: 600,
    sizes: [112, 92, 76, 60],
    width: width * 0.6,
    height: 112,
  });
  const words = await drawText(statement, {
    colour: colours['ink-soft'],
    weight: 400,
    sizes: [34, 30, 27, 24],
    width: width - number.width - gap,
    height,
  });
  return [
    at(number, left, top + (height - number.height) / 2),
    at(words, left + number.width + gap, top + Math.max(0, (height - words.height) / 2)),
  ];
};

const drawWords = async (text: string, frame: Frame, colours: CardColours): Promise<OverlayOptions[]> => {
  const { left, top, width, height } = frame;
  const words = await drawText(text, {
    colour: colours['ink-soft'],
    weight: 400,
    sizes: [36, 32, 28],
    width,
    height,
  });
  return [at(words, left, top)];
};

/** What stands below the title: a figure keeps its place whatever the title's length, words follow it. */
const drawEvidence = async (
  { figure, text }: Card,
  titleEnd: number,
  colours: CardColours,
): Promise<OverlayOptions[]> => {
  const toFrame = (top: number): Frame => ({
    left: margin,
    top,
    width: inner,
    height: places.footer - 20 - top,
  });
  if (figure) return drawFigure(figure, toFrame(Math.max(places.figure, titleEnd + 24)), colours);
  return text === undefined ? [] : drawWords(text, toFrame(titleEnd + 40), colours);
};

const drawTitle = ({ title, figure, chart, text }: Card, colours: CardColours): Promise<DrawnText> => {
  const isBesideChart = figure === undefined && chart !== undefined;
  return drawText(title, {
    colour: colours.ink,
    weight: 600,
    sizes: isBesideChart ? [58, 50, 43, 36, 30] : [78, 68, 58, 50, 43, 36, 30],
    width: isBesideChart ? chartFrame.left - margin - 48 : inner,
    height: isBesideChart ? chartFrame.height : figure || text ? 190 : 360,
  });
};

/**
 * Draws a card as a PNG of 1200 by 630 pixels.
 * The fonts must have been laid out before (fonts.ts); the same card then gives the same bytes on every machine.
 */
export const drawCard = async (card: Card, colours: CardColours, siteName: string): Promise<Buffer> => {
  const { label, figure, chart, footer } = card;
  const small = { weight: 400, sizes: [26], width: inner, height: 40 } as const;
  const [name, place, title, foot] = await Promise.all([
    drawText(siteName, { ...small, weight: 600, colour: colours.ink }),
    label === '' ? undefined : drawText(label, { ...small, colour: colours.accent }),
    drawTitle(card, colours),
    footer === ''
      ? undefined
      : drawText(footer, { ...small, sizes: [24, 21, 18], colour: colours['ink-soft'] }),
  ]);
  const ground = drawGround(colours, figure === undefined && chart ? placeChart(chart, colours) : '');
  return (
    sharp(ground)
      .composite([
        at(name, margin, places.masthead),
        ...(place ? [at(place, cardSize.width - margin - place.width, places.masthead)] : []),
        at(title, margin, places.title),
        ...(await drawEvidence(card, places.title + title.height, colours)),
        ...(foot ? [at(foot, margin, places.footer)] : []),
      ])
      .removeAlpha()
      // At most 64 colours: half the size of a picture with all of them, and no difference to be seen.
      .png({ palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 6 })
      .toBuffer()
  );
};
