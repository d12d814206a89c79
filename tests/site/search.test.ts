import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../../src/published/list-files.ts';
import { judgedQueries } from '../../src/schemas/search.ts';
import type { JudgedQuery } from '../../src/schemas/search.ts';
import type { Search } from '../../src/search/search.ts';
import { openBuiltSearch, readNames } from '../support/built-search.ts';
import { siteFolder } from '../support/built-site.ts';

const folder = siteFolder('site');
const opened = openBuiltSearch(folder);
const readJudged = (name: string): JudgedQuery[] =>
  judgedQueries.parse(
    parse(readFileSync(join(import.meta.dirname, '../../content/search', `${name}.yaml`), 'utf8')),
  );

/** The place of the first page that was expected, from 1; 0 where there is none, or where search claims an answer to what has none. */
const rank = async (search: Search, { query, expected }: JudgedQuery): Promise<number> => {
  const { results, isComplete } = await search({ query });
  if (expected.length === 0) return isComplete ? 0 : 1;
  return results.findIndex(({ path }) => expected.includes(path)) + 1;
};

const measure = async (name: string) => {
  const judged = readJudged(name);
  const search = await opened;
  const ranks: { query: string; rank: number }[] = [];
  for (const one of judged) ranks.push({ query: one.query, rank: await rank(search, one) });
  const missed = ranks.filter((one) => one.rank === 0 || one.rank > 3);
  const share = 1 - missed.length / judged.length;
  const reciprocal = ranks.reduce((sum, one) => sum + (one.rank === 0 ? 0 : 1 / one.rank), 0) / judged.length;
  console.info(
    `${name}: ${judged.length - missed.length} of ${judged.length} are answered among the first three (${(share * 100).toFixed(1)} %), mean reciprocal rank ${reciprocal.toFixed(3)}; not: ${missed.map(({ query }) => query).join(' · ')}`,
  );
  return { judged, share, reciprocal };
};

describe('the search of the built site', () => {
  test('puts a page that an editor would choose among the first three for 93 in 100 queries that it is tuned on', async () => {
    const { judged, share, reciprocal } = await measure('queries');
    expect(judged.length).toBeGreaterThanOrEqual(130);
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(reciprocal).toBeGreaterThanOrEqual(0.87);
  });

  test('does so for 85 in 100 queries that it was never tuned on', async () => {
    const { judged, share, reciprocal } = await measure('held-out');
    expect(judged.length).toBeGreaterThanOrEqual(40);
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(reciprocal).toBeGreaterThanOrEqual(0.75);
  });

  test('puts every article first for its own title, and every term among the first three for each of its names', async () => {
    const search = await opened;
    const { pages } = readNames(folder);
    const missed: string[] = [];
    for (const { path, kind, title, names = [] } of pages) {
      if (kind !== 'article' && kind !== 'term') continue;
      const queries = kind === 'term' ? [title, ...names] : [title];
      for (const query of queries) {
        const { results } = await search({ query });
        const at = results.findIndex((result) => result.path === path);
        if (at < 0 || at >= (kind === 'article' ? 1 : 3)) missed.push(`${query} → ${path}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('is judged by pages that exist', () => {
    const expected = [...readJudged('queries'), ...readJudged('held-out')].flatMap((one) => one.expected);
    const lost = expected.filter((path) => !existsSync(join(folder, path, 'index.html')));
    expect(lost).toEqual([]);
  });

  test('is tuned on no query that is held out', () => {
    const tuned = new Set(readJudged('queries').map(({ query }) => query));
    expect(readJudged('held-out').filter(({ query }) => tuned.has(query))).toEqual([]);
  });

  test('knows every page but evidence, by an address that exists', () => {
    const pages = readNames(folder).pages.map(({ path }) => path);
    expect(new Set(pages).size).toBe(pages.length);
    const built = listFiles(folder)
      .filter((file) => file.endsWith('/index.html') && !file.endsWith('/evidence/index.html'))
      .map((file) => `/${file.replace(/index\.html$/, '')}`);
    const isMoved = (path: string): boolean =>
      readFileSync(join(folder, path, 'index.html'), 'utf8').includes('http-equiv="refresh"');
    const known = new Set(pages);
    expect(built.filter((path) => !known.has(path) && !isMoved(path))).toEqual([]);
    expect([...known.difference(new Set(built))]).toEqual([]);
  });

  test('works below a path', async () => {
    const search = await openBuiltSearch(siteFolder('kb'), '/kb/');
    const { results } = await search({ query: 'idempotency key' });
    expect(results.length).toBeGreaterThan(3);
    expect(results.filter(({ path }) => !path.startsWith('/kb/'))).toEqual([]);
    expect(new Set(results.map(({ path }) => path)).size).toBe(results.length);
  });

  test('writes no file that its page does not load, and of each name at most 90 bytes when compressed', () => {
    const known =
      /^pagefind\/(?:pagefind\.js|pagefind-entry\.json|pagefind\.en_\w+\.pf_meta|wasm\.en\.pagefind|(?:index|fragment)\/en_\w+\.pf_(?:index|fragment))$/;
    const files = listFiles(folder).filter((file) => file.startsWith('pagefind/'));
    expect(files.filter((file) => !known.test(file))).toEqual([]);
    expect(files.filter((file) => !file.includes('/fragment/') && !file.includes('/index/')).length).toBe(4);
    const compressed = brotliCompressSync(readFileSync(join(folder, 'search/names.json'))).length;
    expect(compressed / readNames(folder).pages.length).toBeLessThan(90);
  });
});
