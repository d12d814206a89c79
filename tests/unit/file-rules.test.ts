import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../support/check-folder.ts';
import { createContentFolder } from '../support/content-folder.ts';

const findRules = async (contentDir: string): Promise<string[]> => {
  const { findings } = await checkFolder(contentDir);
  return findings.map(({ file, rule }) => `${file} ${rule}`);
};

test('a byte order mark is refused', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61]);
  const rules = await findRules(createContentFolder({ 'glossary/mean.mdx': bytes }));
  expect(rules).toEqual(['glossary/mean.mdx file/byte-order-mark']);
});

test('a file that is too large is refused unread', async () => {
  const rules = await findRules(
    createContentFolder({
      'glossary/large.mdx': new Uint8Array(256 * 1024 + 1).fill(0x61),
      'glossary/huge.mdx': new Uint8Array(50_000_000),
    }),
  );
  expect(rules).toEqual(['glossary/huge.mdx file/too-large', 'glossary/large.mdx file/too-large']);
});

test('a pipe is refused, and nobody waits for what it might say', async () => {
  const folder = createContentFolder();
  execFileSync('mkfifo', [join(folder, 'glossary/pipe.mdx')]);
  expect(await findRules(folder)).toEqual(['glossary/pipe.mdx file/not-regular']);
});
