import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findDifferences } from '../../src/published/hash-site.ts';
import { listFiles } from '../../src/published/list-files.ts';
import { manifestName, readManifest } from '../../src/published/manifest.ts';
import { siteFolder } from '../support/built-site.ts';

const digest = (folder: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

test('two builds of the same content are the same, byte for byte', () => {
  const first = digest(siteFolder('site'));
  const second = digest(siteFolder('again'));
  expect(Object.keys(first).length).toBeGreaterThan(500);
  expect(second).toEqual(first);
});

test.each(['site', 'kb', 'discussed', 'stress'] as const)(
  '%s is what its manifest lists, file by file',
  async (name) => {
    const folder = siteFolder(name);
    const { hashes, faults } = readManifest(readFileSync(join(folder, manifestName), 'utf8'));
    expect(faults).toEqual([]);
    expect([...hashes.keys()]).toEqual(listFiles(folder).filter((file) => file !== manifestName));
    expect(await findDifferences(folder, hashes)).toEqual([]);
  },
);
