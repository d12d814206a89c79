import { join } from 'node:path';
import { keepHashed, loadHashed } from './hashed-files.ts';
import type { HashedFolder } from './hashed-files.ts';

const pictures = (cacheDir: string): HashedFolder => ({ folder: join(cacheDir, 'pictures'), ending: 'webp' });

/** Keeps a picture as it is published, and returns the name that it is published under: a hash of its bytes. */
export const savePicture = async (cacheDir: string, bytes: Uint8Array): Promise<string> =>
  keepHashed(pictures(cacheDir), bytes);

/** The picture of a name; throws when it is gone or is not what was kept. */
export const loadPicture = async (cacheDir: string, name: string): Promise<Buffer<ArrayBuffer>> =>
  loadHashed(pictures(cacheDir), name);
