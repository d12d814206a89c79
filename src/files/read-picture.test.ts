import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  createMovingWebp,
  createNoise,
  createPhotograph,
  createPng,
  createPngChunk,
  paint,
  pngHeaderEnd,
} from '../../tests/support/pictures.ts';
import { readPicture } from './read-picture.ts';
import type { PublishedPicture } from './read-picture.ts';

const publish = async (bytes: Uint8Array): Promise<PublishedPicture> => {
  const result = await readPicture(bytes);
  if (!result.ok) throw new Error(result.problem.message);
  return result.picture;
};

const findProblem = async (bytes: Uint8Array): Promise<string> => {
  const result = await readPicture(bytes);
  return result.ok ? 'none' : `${result.problem.rule}: ${result.problem.message}`;
};

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The colour of the first pixel. */
const readColour = async (bytes: Uint8Array): Promise<number[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, info.channels)];
};

describe('a picture is published', () => {
  test.each([
    ['PNG', async () => paint(60, 40).png().toBuffer()],
    [
      'a PNG of few colours that is drawn in passes',
      async () => paint(60, 40).png({ palette: true, progressive: true }).toBuffer(),
    ],
    ['JPEG', async () => paint(60, 40).jpeg().toBuffer()],
    ['a JPEG for print', async () => paint(60, 40).toColourspace('cmyk').jpeg().toBuffer()],
    ['WebP', async () => paint(60, 40).webp().toBuffer()],
    ['a WebP without loss', async () => paint(60, 40).webp({ lossless: true }).toBuffer()],
  ])('as WebP of its own size, from %s', async (_kind, create) => {
    const { width, height, bytes } = await publish(await create());
    expect([width, height]).toEqual([60, 40]);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 });
  });

  test('without what else its file says: camera, place, owner, what hangs at its end', async () => {
    const photograph = await createPhotograph();
    expect(toText(photograph)).toContain('Secret');
    const { bytes } = await publish(Buffer.concat([photograph, Buffer.from('<script>alert(1)</script>')]));
    expect(toText(bytes)).not.toMatch(/Secret|script|Exif|EXIF|XMP|ICCP/);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test('upright, as its camera was held', async () => {
    expect(await publish(await createPhotograph(60, 40))).toMatchObject({ width: 40, height: 60 });
  });

  test('on white where it was transparent, so that dark ink stays readable on dark paper', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 4, height: 4, channels: 4, background: clear } })
      .png()
      .toBuffer();
    expect(await readColour((await publish(png)).bytes)).toEqual([255, 255, 255]);
  });

  test('no wider than any reader sees, in its proportions, and never larger than it was', async () => {
    expect(await publish(await createPng(3200, 100))).toMatchObject({ width: 1600, height: 50 });
    expect(await publish(await createPng(100, 16_000))).toMatchObject({ width: 50, height: 8000 });
    expect(await publish(await createPng(3, 2))).toMatchObject({ width: 3, height: 2 });
  });

  test('with the letters of a screenshot as they were', async () => {
    const png = await createNoise(20, 20).png().toBuffer();
    const { bytes } = await publish(png);
    expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(png).raw().toBuffer());
  });

  test('as the same bytes each time', async () => {
    const jpeg = await createNoise(200, 100).jpeg().toBuffer();
    expect(await publish(jpeg)).toEqual(await publish(jpeg));
  });
});

describe('a file is refused', () => {
  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'an SVG, which can carry script'],
    ['an SVG behind a declaration', '\ufeff<?xml version="1.0"?><svg/>', 'an SVG, which can carry script'],
    ['a GIF', 'GIF89a\u0001', 'a GIF'],
    ['a PDF', '%PDF-1.7', 'a PDF'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'no picture'],
    ['nothing', '', 'no picture'],
  ])('that is %s, whatever its name', async (_kind, text, said) => {
    const problem = await findProblem(Buffer.from(text));
    expect(problem).toMatch(/^image\/format/);
    expect(problem).toContain(said);
  });

  test.each([
    ['AVIF', async () => paint(16, 16).avif({ effort: 0 }).toBuffer()],
    ['TIFF', async () => paint(16, 16).tiff().toBuffer()],
  ])('that is %s', async (_kind, create) => {
    expect(await findProblem(await create())).toMatch(/^image\/format/);
  });

  test('that moves, because the page would show its first moment alone', async () => {
    expect(await findProblem(await createMovingWebp())).toContain('image/format: The picture moves');
    const png = await createPng();
    const control = createPngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    const moving = Buffer.concat([png.subarray(0, pngHeaderEnd), control, png.subarray(pngHeaderEnd)]);
    expect(await findProblem(moving)).toContain('image/format: The picture moves');
  });

  test('that has more than a mebibyte', async () => {
    const png = await createPng();
    const padded = Buffer.concat([png, Buffer.alloc(1024 * 1024 + 1 - png.length)]);
    expect(await findProblem(padded)).toContain('image/size: The picture has 1048577 bytes');
    expect(await findProblem(padded.subarray(0, -1))).toBe('none');
  });

  test('that would unfold to more than forty million pixels, by its header alone', async () => {
    const png = await createPng();
    const header = Buffer.from(png.subarray(16, 29));
    header.writeUInt32BE(30_000, 0);
    header.writeUInt32BE(30_000, 4);
    const bomb = Buffer.concat([
      png.subarray(0, 8),
      createPngChunk('IHDR', header),
      png.subarray(pngHeaderEnd),
    ]);
    const started = performance.now();
    expect(await findProblem(bomb)).toContain('image/size: The picture has 30000 × 30000 pixels');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each([
    ['PNG', async () => createNoise(60, 40).png().toBuffer()],
    ['JPEG', async () => createNoise(60, 40).jpeg().toBuffer()],
    ['WebP', async () => createNoise(60, 40).webp().toBuffer()],
  ])('that is cut off in its middle, or after its first bytes: %s', async (_kind, create) => {
    const whole = await create();
    for (const length of [Math.floor(whole.length / 2), 40, 12])
      expect(await findProblem(whole.subarray(0, length))).toMatch(
        /^image\/damaged: The picture cannot be read/,
      );
  });

  test('whose bytes were changed on the way', async () => {
    const png = await createNoise(60, 40).png().toBuffer();
    png.fill(0x55, 200, 400);
    expect(await findProblem(png)).toMatch(/^image\/damaged/);
  });
});
