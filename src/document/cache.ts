import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers the result of a pure computation under a key made from everything that it depends on. */
export interface Cache {
  remember<Value>(parts: readonly string[], compute: () => Promise<Value>): Promise<Value>;
  /** The results for several keys, in their order; `compute` is asked once for those that are not known, by their positions. */
  rememberAll<Value>(
    keys: readonly (readonly string[])[],
    compute: (unknown: readonly number[]) => Promise<readonly Value[]>,
  ): Promise<Value[]>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A key that changes with the code of the given folders, the packages of the lockfile, and Node itself. */
export const fingerprint = (folders: readonly URL[], lockfile: URL): string => {
  const code = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .toSorted((one, other) => (one < other ? -1 : 1)),
  );
  return sha256([...code, readFileSync(lockfile, 'utf8'), process.version].join('\n'));
};

interface Stored {
  digest: string;
  value: string;
}

const read = (file: string): string | undefined => {
  try {
    const stored: Stored = JSON.parse(readFileSync(file, 'utf8'));
    // A damaged file is as good as none: what it held is computed anew.
    return sha256(stored.value) === stored.digest ? stored.value : undefined;
  } catch {
    return undefined;
  }
};

const write = (file: string, value: string): void => {
  const stored: Stored = { digest: sha256(value), value };
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(stored));
  // A rename is atomic: another build reads the whole file or none.
  renameSync(draft, file);
};

/** A cache by how a result is looked up and how it is kept. */
const createCache = (
  recall: (parts: readonly string[]) => string | undefined,
  keep: (parts: readonly string[], value: string) => void,
): Cache => {
  const rememberAll: Cache['rememberAll'] = async (keys, compute) => {
    const known = keys.map(recall);
    const unknown = known.flatMap((value, index) => (value === undefined ? [index] : []));
    const computed = unknown.length > 0 ? await compute(unknown) : [];
    for (const [position, index] of unknown.entries()) {
      const value = JSON.stringify(computed[position]);
      known[index] = value;
      keep(keys[index] ?? [], value);
    }
    return known.map((value) => JSON.parse(value ?? 'null'));
  };
  return {
    rememberAll,
    remember: async <Value>(parts: readonly string[], compute: () => Promise<Value>): Promise<Value> => {
      const known = recall(parts);
      if (known !== undefined) return JSON.parse(known);
      const value = await compute();
      keep(parts, JSON.stringify(value));
      return value;
    },
  };
};

/** A cache in a folder, one file a result; what fails is not stored. */
export const createFileCache = (folder: string, version: string): Cache => {
  mkdirSync(folder, { recursive: true });
  const toFile = (parts: readonly string[]): string =>
    join(folder, `${sha256([version, ...parts].join('\u0000'))}.json`);
  return createCache(
    (parts) => read(toFile(parts)),
    (parts, value) => write(toFile(parts), value),
  );
};

/** A cache that forgets, for tests and for checks that must start from nothing. */
export const createNoCache = (): Cache =>
  createCache(
    () => undefined,
    () => undefined,
  );
