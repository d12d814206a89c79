import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers the result of a pure computation under a key made from everything that it depends on. */
export interface Cache {
  /** What was kept under a key; undefined where nothing was. */
  recall<Value>(parts: readonly string[]): Value | undefined;
  /** Keeps what must never change for its key. */
  keep(parts: readonly string[], value: unknown): void;
  remember<Value>(parts: readonly string[], compute: () => Promise<Value>): Promise<Value>;
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
  return {
    recall: <Value>(parts: readonly string[]): Value | undefined => {
      const known = recall(parts);
      return known === undefined ? undefined : JSON.parse(known);
    },
    keep: (parts, value) => keep(parts, JSON.stringify(value)),
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
