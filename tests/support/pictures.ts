import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** A picture of one colour, to be saved as whatever is asked. */
export const paint = (width: number, height: number, background = '#0d4f61'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });

export const createPng = async (width = 60, height = 40): Promise<Buffer> =>
  paint(width, height).png().toBuffer();

/** Noise that no format makes much smaller, always the same. */
export const createNoise = (width: number, height: number): Sharp => {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[index] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

/** A photograph as a telephone takes it: held sideways, with its place, its maker and an owner's note. */
export const createPhotograph = async (width = 60, height = 40): Promise<Buffer> =>
  paint(width, height)
    .withExif({
      IFD0: { Make: 'Secret Maker', Copyright: 'Secret Owner' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** Two pictures that take turns. */
export const createMovingWebp = async (): Promise<Buffer> => {
  const [first, second] = [await createPng(), await paint(60, 40, '#fff').png().toBuffer()];
  return sharp([first, second], { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer();
};

/** A chunk of a PNG: its length, its name, its data and their checksum. */
export const createPngChunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** Where the first chunk of a PNG, its header, ends. */
export const pngHeaderEnd = 8 + 25;
