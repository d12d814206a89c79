import type { PictureProblem } from '../files/picture-limits.ts';
import { readPicture } from '../files/read-picture.ts';

/** A picture to be read. Plain data, because a process of its own reads it. */
export interface PictureJob {
  /** The file's bytes in base64. */
  bytes: string;
}

/** What was read, or why it cannot be shown. */
export type PictureResult =
  { ok: true; width: number; height: number; bytes: string } | { ok: false; problem: PictureProblem };

/** Reads one picture. */
export const readPictureJob = async ({ bytes }: PictureJob): Promise<PictureResult> => {
  const result = await readPicture(Buffer.from(bytes, 'base64'));
  if (!result.ok) return result;
  const { width, height } = result.picture;
  return { ok: true, width, height, bytes: Buffer.from(result.picture.bytes).toString('base64') };
};
