import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listEntries, listFiles } from './list-files.ts';
import { manifestName, printManifest } from './manifest.ts';
import type { Hashes } from './manifest.ts';

/** How a file is not as it was built: `link` is whatever is no ordinary file, such as a link. */
export type DifferenceKind = 'changed' | 'missing' | 'extra' | 'link';

/** A file that is not as it was built. */
export interface Difference {
  path: string;
  kind: DifferenceKind;
}

const hashFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
};

/**
 * Writes the manifest of a built site into it, over all its files.
 * @returns how many those are
 */
export const writeManifest = async (folder: string): Promise<number> => {
  const hashes = new Map<string, string>();
  for (const path of listFiles(folder)) hashes.set(path, await hashFile(join(folder, path)));
  // Fails where the site has a file of that name already: its manifest would take its place.
  await writeFile(join(folder, manifestName), printManifest(hashes), { flag: 'wx' });
  return hashes.size;
};

/**
 * Holds the files of a folder to the hashes of a manifest. Only what stands in the folder itself is opened: neither a
 * path in the manifest nor a link leads out of it.
 * @returns what differs, in the order of the paths
 */
export const findDifferences = async (folder: string, hashes: Hashes): Promise<Difference[]> => {
  const entries = listEntries(folder).filter(({ path }) => path !== manifestName);
  const present = new Set(entries.map(({ path }) => path));
  const differences: Difference[] = [...hashes.keys()]
    .filter((path) => !present.has(path))
    .map((path) => ({ path, kind: 'missing' }));
  for (const { path, isFile } of entries) {
    const hash = hashes.get(path);
    if (!isFile) differences.push({ path, kind: 'link' });
    else if (hash === undefined) differences.push({ path, kind: 'extra' });
    else if ((await hashFile(join(folder, path))) !== hash) differences.push({ path, kind: 'changed' });
  }
  return differences.toSorted((one, other) => (one.path < other.path ? -1 : 1));
};
