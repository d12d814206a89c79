import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listOutput, siteFolder } from '../support/built-site.ts';

const digest = (folder: string): Record<string, string> =>
  Object.fromEntries(
    listOutput(folder).map((file) => [
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
