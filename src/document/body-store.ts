import { join } from 'node:path';
import { keepHashed, loadHashed } from './hashed-files.ts';
import type { HashedFolder } from './hashed-files.ts';
import type { Document } from './types.ts';

/** The part of a document that is too large for the data store. */
export type Body = Pick<Document, 'segments' | 'diagrams'>;

const bodies = (cacheDir: string): HashedFolder => ({ folder: join(cacheDir, 'bodies'), ending: 'json' });

/** Keeps a document's body under a key made from its content, and returns the key. */
export const saveBody = async (cacheDir: string, body: Body): Promise<string> =>
  keepHashed(bodies(cacheDir), JSON.stringify(body));

/** The body that was kept under a key; throws when it is gone or is not what was kept. */
export const loadBody = async (cacheDir: string, key: string): Promise<Body> => {
  const text = await loadHashed(bodies(cacheDir), key);
  return JSON.parse(text.toString('utf8'));
};
