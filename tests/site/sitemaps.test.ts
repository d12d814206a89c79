import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';
import { findXmlProblems, listXmlChildren, readXml, toXmlText } from '../support/xml.ts';

const sites = [
  { name: 'site', url: 'http://localhost:4321/' },
  { name: 'kb', url: 'https://almanac.example/kb/' },
] as const;

const pagesOf = new Map(sites.map(({ name }) => [name, readPages(siteFolder(name))]));

describe.each(sites)('the sitemaps at $url', ({ name, url }) => {
  const folder = siteFolder(name);
  const pages = pagesOf.get(name) ?? [];
  const toFile = (address: string): string => join(folder, address.slice(url.length));
  const readTexts = (file: string, list: string, child: string): string[] =>
    listXmlChildren(readXml(file), list).flatMap((entry) => listXmlChildren(entry, child).map(toXmlText));

  const maps = readTexts(join(folder, 'sitemap-index.xml'), 'sitemap', 'loc');
  const listed = maps.flatMap((map) =>
    listXmlChildren(readXml(toFile(map)), 'url').map((entry) => ({
      map: map.slice(url.length),
      address: listXmlChildren(entry, 'loc').map(toXmlText).join(),
      changed: listXmlChildren(entry, 'lastmod').map(toXmlText)[0],
      images: listXmlChildren(entry, 'image:image').map((image) => toXmlText(image)),
    })),
  );
  test('are valid by the schema of sitemaps.org, and so is their index', async () => {
    expect(await findXmlProblems(join(folder, 'sitemap-index.xml'), 'sitemap-index')).toEqual([]);
    for (const map of maps) expect(await findXmlProblems(toFile(map), 'sitemaps')).toEqual([]);
  });

  test('list by its canonical address every page that may be found, once, and no other', () => {
    const indexable = pages.filter((page) => {
      const isHidden = listElements(page).some(
        ({ properties }) =>
          properties['name'] === 'robots' && String(properties['content']).includes('noindex'),
      );
      return !isHidden && page.file !== '404.html';
    });
    const canonical = indexable.map(
      (page) =>
        listElements(page).find(({ properties }) => String(properties['rel']) === 'canonical')?.properties[
          'href'
        ],
    );
    expect(canonical.length).toBeGreaterThan(400);
    expect(listed.map(({ address }) => address).toSorted()).toEqual(canonical.map(String).toSorted());
  });

  test('stand one for each kind of page', () => {
    const kinds = {
      'sources/': 'sources',
      'data/': 'datasets',
      'glossary/': 'glossary',
      'topics/': 'topics',
    };
    for (const [start, kind] of Object.entries(kinds)) {
      const found = listed.filter(({ address }) => address.slice(url.length).startsWith(start));
      const records = found.filter(({ address }) => address !== url + start);
      expect(new Set(records.map(({ map }) => map))).toEqual(new Set([`sitemap-${kind}-0.xml`]));
    }
  });

  test('say of each article the day that its meaning last changed', () => {
    const wrong = listed.filter(({ map, address, changed = '' }) => {
      if (map !== 'sitemap-articles-0.xml') return false;
      const text = readFileSync(`${toFile(address)}index.md`, 'utf8');
      return /^updated: (.+)$/m.exec(text)?.[1] !== changed.replace('T00:00:00.000Z', '');
    });
    expect(listed.filter(({ changed }) => changed !== undefined).length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test('name pictures that are there, among them the card of every article', () => {
    const images = listed.flatMap((entry) => entry.images);
    expect(images.filter((image) => !image.startsWith(url) || !existsSync(toFile(image)))).toEqual([]);
    const bare = listed.filter(
      ({ map, images: own }) =>
        map === 'sitemap-articles-0.xml' && !own.some((image) => image.endsWith('.png')),
    );
    expect(bare).toEqual([]);
  });

  test('are named by robots.txt, which lets every program read every page', () => {
    const lines = readFileSync(join(folder, 'robots.txt'), 'utf8').trimEnd().split('\n');
    expect(lines).toEqual(['User-agent: *', 'Allow: /', '', `Sitemap: ${url}sitemap-index.xml`]);
  });

  test('leave no list behind that they were made from', () => {
    expect(existsSync(join(folder, 'sitemap.json'))).toBe(false);
  });
});

describe.each(sites)('the description of the search at $url', ({ name, url }) => {
  const folder = siteFolder(name);
  const pages = pagesOf.get(name) ?? [];
  const file = join(folder, 'opensearch.xml');

  test('is valid by its specification, with each part that must be there once', async () => {
    expect(await findXmlProblems(file, 'opensearch')).toEqual([]);
    const counts = ['ShortName', 'Description'].map((part) => listXmlChildren(readXml(file), part).length);
    expect(counts).toEqual([1, 1]);
  });

  test('leads to the page of results with the words as its form sends them, and to itself', () => {
    const urls = listXmlChildren(readXml(file), 'Url').map(({ attributes }) => attributes);
    expect(urls.map(({ template }) => template)).toEqual([
      `${url}search/?q={searchTerms}`,
      `${url}opensearch.xml`,
    ]);
    const page = pages.find(({ file: path }) => path === 'search/index.html');
    const names = page && listElements(page).map(({ properties }) => properties['name']);
    expect(names).toContain('q');
  });

  test('is named in the head of every page', () => {
    const silent = pages.filter((page) => {
      const link = listElements(page).find(({ properties }) => String(properties['rel']) === 'search');
      return (
        link === undefined ||
        new URL(String(link.properties['href']), url + toAddress(page.file)).href !== `${url}opensearch.xml`
      );
    });
    expect(silent.map(({ file: path }) => path)).toEqual([]);
  });
});
