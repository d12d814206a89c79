import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createFileCache } from './cache.ts';

const createFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const fail = async (): Promise<number> => {
  throw new Error('no result');
};

describe('the cache', () => {
  test('computes a result once for the same parts and version, also for the next process', async () => {
    const folder = createFolder();
    const compute = vi.fn<() => Promise<number>>(async () => 42);
    expect(await createFileCache(folder, 'v1').remember(['a', 'b'], compute)).toBe(42);
    expect(await createFileCache(folder, 'v1').remember(['a', 'b'], compute)).toBe(42);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test('computes anew when a part or the version changes', async () => {
    const folder = createFolder();
    const compute = vi.fn<() => Promise<number>>(async () => 42);
    await createFileCache(folder, 'v1').remember(['a', 'b'], compute);
    await createFileCache(folder, 'v1').remember(['ab'], compute);
    await createFileCache(folder, 'v2').remember(['a', 'b'], compute);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  test('computes anew what was damaged on disk', async () => {
    const folder = createFolder();
    await createFileCache(folder, 'v1').remember(['a'], async () => 'sound');
    for (const file of readdirSync(folder))
      writeFileSync(join(folder, file), '{"digest":"x","value":"\\"broken\\""}');
    expect(await createFileCache(folder, 'v1').remember(['a'], async () => 'sound')).toBe('sound');
  });

  test('never remembers a failure', async () => {
    const cache = createFileCache(createFolder(), 'v1');
    await expect(cache.remember(['a'], fail)).rejects.toThrow('no result');
    expect(await cache.remember(['a'], async () => 1)).toBe(1);
  });
});
