import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/knowledge/finding.ts';
import { checkChanges } from '../support/check-folder.ts';

const second = 'articles/demand/second.mdx';

const sound = readFileSync(join(import.meta.dirname, '../fixtures/sound', second), 'utf8');

const toTerm = (title: string, definition: string): string =>
  `---\ntitle: ${title}\ndefinition: ${definition}\n---\n`;

/** The findings of an article that goes on with a text, on a site with four terms. */
const check = async (text: string): Promise<Finding[]> => {
  const { findings } = await checkChanges({
    [second]: `${sound}\n${text}\n`,
    'glossary/queue.mdx': toTerm('queue', 'Work that waits in the order in which it came.'),
    'glossary/cache.mdx': toTerm('cache', 'A copy that is kept near because it is asked for often.'),
    'glossary/rest.mdx': toTerm('REST', 'A style of interfaces that is made of what HTTP has anyway.'),
  });
  return findings;
};

test('an article that names three terms of the glossary and links none is asked to (glossary/unlinked)', async () => {
  expect(
    await check('A queue stands before the cache, and the middle value is what it holds.'),
  ).toMatchObject([
    {
      file: second,
      line: 2,
      rule: 'glossary/unlinked',
      severity: 'warning',
      message: 'The article names 3 terms of the glossary and links none: "cache", "median", "queue".',
    },
  ]);
});

test('one that links any of them, or names two, is not', async () => {
  expect(await check('A queue, a cache and a <Term of="median">median</Term>.')).toEqual([]);
  expect(await check('A queue and a cache.')).toEqual([]);
});

test('names that only signs tell apart are names of different things', async () => {
  const { tree, findings } = await checkChanges({
    'glossary/c.mdx': toTerm('Language C', 'A language that is close to the machine.'),
    'glossary/cpp.mdx': toTerm('Language C++', 'A language that came of it and has classes.'),
    'glossary/csharp.mdx': toTerm('"Language C#"', 'A language that runs on a machine of its own.'),
  });
  expect(tree.terms).toHaveLength(4);
  expect(findings.filter(({ rule }) => rule === 'title/duplicate')).toEqual([]);
});

test('words that only contain a name, or a word that an abbreviation looks like, name no term', async () => {
  expect(await check('The rest of the queues and caches have a queue and a cache.')).toEqual([]);
  expect(await check('REST, a Queue and the cache.')).toHaveLength(1);
});
