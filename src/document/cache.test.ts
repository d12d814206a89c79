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

describe('the cache', () => {
  test('computes a result once for the same parts and version, also for the next process', () => {
    const folder = createFolder();
    const compute = vi.fn<() => number>(() => 42);
    expect(createFileCache(folder, 'v1').remember(['a', 'b'], compute)).toBe(42);
    expect(createFileCache(folder, 'v1').remember(['a', 'b'], compute)).toBe(42);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test('computes anew when a part or the version changes', () => {
    const folder = createFolder();
    const compute = vi.fn<() => number>(() => 42);
    createFileCache(folder, 'v1').remember(['a', 'b'], compute);
    createFileCache(folder, 'v1').remember(['ab'], compute);
    createFileCache(folder, 'v2').remember(['a', 'b'], compute);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  test('computes anew what was damaged on disk', () => {
    const folder = createFolder();
    createFileCache(folder, 'v1').remember(['a'], () => 'sound');
    for (const file of readdirSync(folder))
      writeFileSync(join(folder, file), '{"digest":"x","value":"\\"broken\\""}');
    expect(createFileCache(folder, 'v1').remember(['a'], () => 'sound')).toBe('sound');
  });

  test('never remembers that there was no result', () => {
    const folder = createFolder();
    const cache = createFileCache(folder, 'v1');
    expect(cache.remember(['a'], () => undefined)).toBeUndefined();
    expect(cache.remember(['a'], () => 1)).toBe(1);
  });
});
