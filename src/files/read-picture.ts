import sharp from 'sharp';
import type { Metadata, Sharp } from 'sharp';
import { pictureLimits, refuseBytes } from './picture-limits.ts';
import type { PictureProblem } from './picture-limits.ts';

/** A picture as it is published: WebP, upright, without whatever else its file held. */
export interface PublishedPicture {
  width: number;
  height: number;
  bytes: Uint8Array;
}

type Format = 'png' | 'jpeg' | 'webp';

const toLatin = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);

/** How files of each kind begin; a name may say anything. */
const beginnings: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['a GIF', /^GIF8/],
  ['an SVG, which can carry script', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i],
  ['an AVIF or HEIC', /^[^]{4}ftyp(?:avi|hei|mif|msf)/],
  ['a TIFF', /^(?:II\*\0|MM\0\*)/],
  ['a BMP', /^BM/],
  ['a PDF', /^%PDF/],
];

const isShown = (kind: string | undefined): kind is Format =>
  kind === 'png' || kind === 'jpeg' || kind === 'webp';

const findKind = (bytes: Uint8Array): string | undefined => {
  const start = toLatin(bytes, 0, 256);
  return beginnings.find(([, pattern]) => pattern.test(start))?.[0];
};

const refuseKind = (kind: string | undefined): PictureProblem => ({
  rule: 'image/format',
  message:
    kind === undefined
      ? 'Its bytes are those of no picture that is shown here.'
      : `By its bytes, whatever its name, the file is ${kind}.`,
  fix: 'Save it as PNG, JPEG or WebP, and add that file.',
});

const refuseAnimation: PictureProblem = {
  rule: 'image/format',
  message: 'The picture moves: readers would see its first moment only.',
  fix: 'Save the moment that shows what you mean as a picture of its own.',
};

const refusePixels = ({ width, height }: Metadata): PictureProblem => ({
  rule: 'image/size',
  message: `The picture has ${width} × ${height} pixels, and ${pictureLimits.pixels / 1_000_000} million are allowed.`,
  fix: 'Save it smaller: 1600 pixels are as wide as any reader sees.',
});

const refuseDamage = (error: unknown): PictureProblem => ({
  rule: 'image/damaged',
  message: `The picture cannot be read to its end: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it ends too soon'}.`,
  fix: 'Open it in a program for pictures and save it anew; if that fails, too, take it from where it came once more.',
});

/** A PNG that moves is told by a chunk before its first picture, which its decoder passes over. */
const isMovingPng = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const control = file.indexOf('acTL');
  return control !== -1 && control < file.indexOf('IDAT');
};

const judgeHeader = (format: Format, bytes: Uint8Array, header: Metadata): PictureProblem | undefined => {
  if (header.width * header.height > pictureLimits.pixels) return refusePixels(header);
  return (header.pages ?? 1) > 1 || (format === 'png' && isMovingPng(bytes)) ? refuseAnimation : undefined;
};

/** No column of text is wider than half of this, so that it is sharp on every screen; no WebP can be higher than twice that. */
const most = { width: 1600, height: 8000 } as const;

/**
 * Draws a picture anew: turned as its camera held it, in the colours of the web, on white, because the ink of a
 * transparent one would be lost on dark paper. What else the file held, such as the place where it was taken, is gone.
 */
const draw = (picture: Sharp, format: Format): Sharp =>
  picture
    .autoOrient()
    .resize({ ...most, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    // Letters of a screenshot stay sharp; a photograph has lost before what it loses here.
    .webp(format === 'png' ? { lossless: true } : { quality: 85 });

/**
 * Reads a picture from its bytes: first its kind and its size, and only then, where both are allowed, the whole of it.
 * A file that is cut off or damaged is found because all of it is decoded.
 */
export const readPicture = async (
  bytes: Uint8Array,
): Promise<{ ok: true; picture: PublishedPicture } | { ok: false; problem: PictureProblem }> => {
  if (bytes.length > pictureLimits.bytes) return { ok: false, problem: refuseBytes(bytes.length) };
  const format = findKind(bytes);
  if (!isShown(format)) return { ok: false, problem: refuseKind(format) };
  // The bound is asked of the header below, where it can be said how much too large the picture is.
  const open = (): Sharp => sharp(bytes, { failOn: 'error', limitInputPixels: false });
  try {
    const problem = judgeHeader(format, bytes, await open().metadata());
    if (problem !== undefined) return { ok: false, problem };
    const { data, info } = await draw(open(), format).toBuffer({ resolveWithObject: true });
    return { ok: true, picture: { width: info.width, height: info.height, bytes: data } };
  } catch (error) {
    return { ok: false, problem: refuseDamage(error) };
  }
};
