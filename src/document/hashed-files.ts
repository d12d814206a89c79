import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder of files that are called by a hash of what they hold, and the ending of their names. */
export interface HashedFolder {
  folder: string;
  ending: string;
}

const toKey = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

const toFile = ({ folder, ending }: HashedFolder, key: string): string => join(folder, `${key}.${ending}`);

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Keeps a file under a key made from its content, and returns the key. */
export const keepHashed = async (place: HashedFolder, content: string | Uint8Array): Promise<string> => {
  const key = toKey(content);
  const file = toFile(place, key);
  if (await exists(file)) return key;
  await mkdir(place.folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content);
  // Another build may write the same file at this moment: a rename leaves it whole.
  await rename(draft, file);
  return key;
};

/** The file that was kept under a key; throws when it is gone or is not what was kept. */
export const loadHashed = async (place: HashedFolder, key: string): Promise<Buffer<ArrayBuffer>> => {
  const content = await readFile(toFile(place, key));
  if (toKey(content) !== key)
    throw new Error(`The cached file ${key} is damaged. Delete node_modules/.cache and build again.`);
  return content;
};
