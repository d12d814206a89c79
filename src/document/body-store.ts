import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from './types.ts';

/** The part of a document that is too large for the data store. */
export type Body = Pick<Document, 'segments' | 'diagrams'>;

const toFile = (cacheDir: string, key: string): string => join(cacheDir, 'bodies', `${key}.json`);

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Keeps a document's body under a key made from its content, and returns the key. */
export const saveBody = async (cacheDir: string, body: Body): Promise<string> => {
  const text = JSON.stringify(body);
  const key = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const file = toFile(cacheDir, key);
  if (await exists(file)) return key;
  await mkdir(join(cacheDir, 'bodies'), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text);
  // Another build may write the same body at this moment: a rename leaves it whole.
  await rename(draft, file);
  return key;
};

/** The body that was kept under a key; throws when it is gone or is not what was kept. */
export const loadBody = async (cacheDir: string, key: string): Promise<Body> => {
  const text = await readFile(toFile(cacheDir, key), 'utf8');
  if (createHash('sha256').update(text).digest('hex').slice(0, 32) !== key)
    throw new Error(`The cached body ${key} is damaged. Delete node_modules/.cache and build again.`);
  return JSON.parse(text);
};
