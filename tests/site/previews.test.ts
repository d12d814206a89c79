import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';

const sites = [
  { name: 'site', base: '/' },
  { name: 'kb', base: '/kb/' },
] as const;

const listLinks = (root: Element): string[] =>
  listElements({ tree: { type: 'root', children: [root] } }).flatMap(({ tagName, properties }) =>
    tagName === 'a' && typeof properties['href'] === 'string' ? [properties['href']] : [],
  );

describe.each(sites)('the previews of the site below $base', ({ name, base }) => {
  const folder = siteFolder(name);
  const pages = readPages(folder);

  test('stand beside every page of the site', () => {
    const without = pages
      .filter(({ file }) => file !== '404.html')
      .filter(({ file }) => !existsSync(join(folder, `${toAddress(file)}preview.json`)));
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  test('are there for every link in the text of a page that leads to another page', () => {
    const links = pages.flatMap((page) =>
      listElements(page)
        .filter(({ tagName }) => tagName === 'main')
        .flatMap(listLinks)
        .map((href) => href.replace(/[?#].*$/, ''))
        .filter((path) => path.startsWith(base) && path.endsWith('/')),
    );
    const missing = [...new Set(links)].filter(
      (path) => !existsSync(join(folder, path.slice(base.length), 'preview.json')),
    );
    expect(links.length).toBeGreaterThan(2_000);
    expect(missing).toEqual([]);
  });

  test('say a title and a description in less than a kilobyte, and articles how long they take', () => {
    const articles = new Set(
      pages
        .filter(({ html }) => html.includes('data-pagefind-meta="kind:article"'))
        .map(({ file }) => toAddress(file)),
    );
    const wrong = listFiles(folder)
      .filter((file) => file.endsWith('preview.json'))
      .filter((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const { title, description, minutes, ...rest }: Record<string, unknown> = JSON.parse(text);
        const isArticle = articles.has(file.replace(/preview\.json$/, ''));
        return !(
          typeof title === 'string' &&
          title.length > 1 &&
          typeof description === 'string' &&
          description.length > 20 &&
          (isArticle ? Number(minutes) > 0 : minutes === undefined) &&
          Object.keys(rest).length === 0 &&
          text.length < 1_024
        );
      });
    expect(articles.size).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});

describe('a term of the glossary', () => {
  test('is linked once in each section of an article, and its definition is not in the page', () => {
    const pages = readPages(siteFolder('site'));
    const terms = pages.flatMap((page) => {
      let section = '';
      return listElements(page).flatMap(({ tagName, properties }) => {
        if (tagName === 'h2') section = String(properties['id']);
        return String(properties['className']) === 'term'
          ? [{ place: `${page.file}#${section} ${String(properties['href'])}`, title: properties['title'] }]
          : [];
      });
    });
    expect(terms.length).toBeGreaterThan(10);
    expect(terms.filter(({ title }) => title !== undefined)).toEqual([]);
    expect(
      terms.filter(({ place }, index) => terms.findIndex((term) => term.place === place) !== index),
    ).toEqual([]);
  });
});
