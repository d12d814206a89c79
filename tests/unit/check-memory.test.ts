import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { collect } from '../../src/check/collect.ts';
import { createLanguageJudge } from '../../src/check/language/judge-language.ts';
import { listFiles } from '../../src/check/list-files.ts';
import { readPictureJob } from '../../src/check/picture-job.ts';
import { readJob } from '../../src/check/read-job.ts';
import { createFileCache } from '../../src/document/cache.ts';
import { createContentFolder } from '../support/content-folder.ts';

/** A content folder, and what a check of it reads and judges because it is not remembered. */
const createWatchedCheck = () => {
  const folder = createContentFolder();
  const cacheDir = mkdtempSync(join(tmpdir(), 'memory-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true }));
  const check = async () => {
    const done = { read: new Array<string>(), judged: new Array<string>(), parsed: 0, pictures: 0 };
    const kept = createFileCache(cacheDir, 'one version');
    const cache: typeof kept = {
      ...kept,
      keep: (parts, value) => {
        done.parsed += 1;
        kept.keep(parts, value);
      },
    };
    const language = createLanguageJudge(cache, async ({ file }) => {
      done.judged.push(file);
      return { findings: [], words: [] };
    });
    const tree = await collect(await listFiles(folder), {
      site: { base: '/', origin: 'http://localhost' },
      cache,
      hear: language.hear,
      read: async (job) => {
        done.read.push(job.file);
        return readJob(job);
      },
      readPicture: async (job) => {
        done.pictures += 1;
        return readPictureJob(job);
      },
    });
    await language.judge(tree);
    return { ...done, articles: tree.articles.map(({ file }) => file) };
  };
  return { folder, check };
};

test('a second check reads, parses and judges nothing anew', async () => {
  const { check } = createWatchedCheck();
  const first = await check();
  expect([first.read.length > 3, first.judged.length > 8, first.parsed > 8]).toEqual([true, true, true]);
  expect(first.pictures).toBe(1);
  const { articles } = first;
  expect(await check()).toMatchObject({ read: [], judged: [], parsed: 0, pictures: 0, articles });
});

test('after a change of one article that text alone is read and judged', async () => {
  const { folder, check } = createWatchedCheck();
  await check();
  appendFileSync(join(folder, 'articles/demand/second.mdx'), '\nOne more sentence.\n');
  const file = 'articles/demand/second.mdx';
  // Its front matter is as it was.
  expect(await check()).toMatchObject({ read: [file], judged: [file], parsed: 0, pictures: 0 });
});

test('a word more in the list of words costs no reading', async () => {
  const { folder, check } = createWatchedCheck();
  await check();
  appendFileSync(join(folder, 'words.txt'), 'honeytoken\n');
  expect(await check()).toMatchObject({ read: [], judged: [], parsed: 0 });
});

test('texts that are read side by side stand in the order of their files', async () => {
  const { check } = createWatchedCheck();
  const { articles } = await check();
  expect(articles).toEqual(articles.toSorted());
});
