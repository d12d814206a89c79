import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { siteFolder } from '../support/built-site.ts';

const sites = [
  { name: 'site', url: 'http://localhost:4321/' },
  { name: 'kb', url: 'https://almanac.example/kb/' },
] as const;

const isSound = (block: string, index: number): boolean =>
  index % 2 === 0
    ? /^## .+$/.test(block)
    : block.split('\n').every((line) => /^- \[.+\]\(\S+\): .+$/.test(line));

describe.each(sites)('llms.txt at $url', ({ name, url }) => {
  const folder = siteFolder(name);
  const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
  const full = readFileSync(join(folder, 'llms-full.txt'), 'utf8');
  const links = [...text.matchAll(/^- \[(.+)\]\((\S+)\): (.+)$/gm)].map(([, title, address = '']) => ({
    title,
    address,
  }));
  const texts = links
    .map(({ address }) => address.slice(url.length))
    .filter((file) => file.endsWith('index.md'));

  test('has the form that llmstxt.org asks for: a title, a summary, paragraphs, then only lists of links', () => {
    const [title, summary, ...rest] = text.trimEnd().split('\n\n');
    const firstList = rest.findIndex((block) => block.startsWith('## '));
    const lists = rest.slice(firstList);
    expect(title).toMatch(/^# .+$/);
    expect(summary).toMatch(/^> .+$/);
    expect(firstList).toBeGreaterThan(0);
    expect(rest.slice(0, firstList).filter((block) => /^[#>-]/.test(block))).toEqual([]);
    expect(lists.filter((block, index) => !isSound(block, index))).toEqual([]);
    expect(lists.length % 2).toBe(0);
  });

  test('leads to the text of every article, term and page, to the claims and their schema, and to nothing that is not there', () => {
    expect(texts.toSorted()).toEqual(listFiles(folder).filter((file) => file.endsWith('index.md')));
    const toFile = (address: string): string =>
      join(folder, address.slice(url.length), address.endsWith('/') ? 'index.html' : '');
    expect(links.filter(({ address }) => !address.startsWith(url) || !existsSync(toFile(address)))).toEqual(
      [],
    );
    const addresses = links.map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining([`${url}claims.json`, `${url}claims.schema.json`]));
  });

  test('says truly how large the file with all articles is', () => {
    const size = Number(/llms-full\.txt\): .*, (\d+) kB/.exec(text)?.[1]);
    expect(size).toBe(Math.ceil(Buffer.byteLength(full) / 1000));
  });

  test('has beside it one file with the text of every article, whole and in the same order', () => {
    const isArticle = (file: string): boolean =>
      readFileSync(join(folder, file.replace(/md$/, 'html')), 'utf8').includes('"kind:article"');
    const articles = texts.filter(isArticle);
    const places = articles.map((file) => full.indexOf(readFileSync(join(folder, file), 'utf8')));
    expect(articles.length).toBeGreaterThan(15);
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});
