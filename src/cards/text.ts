import sharp from 'sharp';
import { fontFamilies } from './fonts.ts';

/** A text drawn as a picture with a clear ground. */
export interface DrawnText {
  png: Buffer;
  width: number;
  height: number;
}

interface TextOptions {
  colour: string;
  weight: 400 | 600;
  /** Sizes in pixels, the preferred one first; the first that fits is taken, the last one in any case. */
  sizes: readonly number[];
  width: number;
  height: number;
}

/** Pango reads markup: text is encoded for it here, and nowhere else. */
const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const draw = async (text: string, size: number, options: TextOptions): Promise<DrawnText> => {
  const { colour, weight, width } = options;
  const face = `font_family="${fontFamilies[weight]}" size="${size * 1024}"`;
  const markup = `<span foreground="${colour}" ${face}>${encode(text)}</span>`;
  // At 72 dots per inch a point is a pixel.
  const drawing = sharp({
    text: { text: markup, width: Math.round(width), dpi: 72, rgba: true, wrap: 'word-char' },
  });
  const { data, info } = await drawing.png({ compressionLevel: 0 }).toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
};

/** How high a text will be at a size, roughly: it spares drawing it at sizes that cannot fit. */
const estimateHeight = (text: string, size: number, width: number): number =>
  Math.ceil((text.length * size * 0.36) / width) * size;

/** The longest text that is drawn; a longer one ends with an ellipsis. */
const mostCharacters = 320;

const shorten = (text: string): string => {
  const characters = [...text];
  return characters.length <= mostCharacters ? text : `${characters.slice(0, mostCharacters - 1).join('')}…`;
};

/** Draws a text within a width, as large as its height allows. Right-to-left text is set as it is read. */
export const drawText = async (text: string, options: TextOptions): Promise<DrawnText> => {
  const shown = shorten(text);
  const smallest = options.sizes.at(-1) ?? 24;
  for (const size of options.sizes) {
    if (size > smallest && estimateHeight(shown, size, options.width) > options.height) continue;
    const drawn = await draw(shown, size, options);
    if (size === smallest || drawn.height <= options.height) return drawn;
  }
  return draw(shown, smallest, options);
};
