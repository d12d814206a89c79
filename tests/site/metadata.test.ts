import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { descriptionBounds, titleLimit } from '../../src/knowledge/result-list.ts';
import { countShown } from '../../src/metadata/shorten.ts';
import { readPages, siteFolder, toAddress } from '../support/built-site.ts';
import { readHead } from '../support/head.ts';
import type { ReadHead } from '../support/head.ts';

const sites = [
  { name: 'site', home: 'http://localhost:4321/' },
  { name: 'kb', home: 'https://almanac.example/kb/' },
  { name: 'stress', home: 'http://localhost:4321/' },
] as const;

/** The one content of a meta element; nothing where there are several. */
const read = ({ metas }: ReadHead, key: string): string => {
  const [content = '', ...more] = metas.get(key) ?? [];
  return more.length === 0 ? content : '';
};

const listRepeated = (texts: readonly string[]): string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

describe.each(sites)('the head of every page of $name', ({ name, home }) => {
  const folder = siteFolder(name);
  const pages = readPages(folder).map((page) => {
    const address = toAddress(page.file);
    return { address, url: `${home}${address}`, head: readHead(page) };
  });
  type Page = (typeof pages)[number];

  const listWrong = (isRight: (page: Page) => boolean): string[] =>
    pages.filter((page) => !isRight(page)).map(({ address }) => address);

  test('has one title, which no other page has, of at most sixty characters', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(listWrong(({ head }) => head.titles.length === 1 && countShown(head.titles[0] ?? '') > 2)).toEqual(
      [],
    );
    expect(listWrong(({ head }) => countShown(head.titles[0] ?? '') <= titleLimit)).toEqual([]);
    expect(listRepeated(pages.map(({ head }) => head.titles[0] ?? ''))).toEqual([]);
  });

  test('has one description, which no other page has, of a fitting length', () => {
    const { least, most } = descriptionBounds;
    const fits = (text: string): boolean => countShown(text) >= least && countShown(text) <= most;
    expect(listWrong(({ head }) => fits(read(head, 'description')))).toEqual([]);
    expect(listRepeated(pages.map(({ head }) => read(head, 'description')))).toEqual([]);
  });

  test('has one canonical address, its own', () => {
    expect(
      listWrong(({ url, head }) => {
        const links = head.links.get('canonical') ?? [];
        return links.length === 1 && links[0]?.href === url && read(head, 'og:url') === url;
      }),
    ).toEqual([]);
  });

  test('says the same to whoever shows a link as to whoever lists the page', () => {
    expect(
      listWrong(
        ({ head }) =>
          read(head, 'og:description') === read(head, 'description') &&
          read(head, 'og:title') !== '' &&
          read(head, 'og:site_name') === 'Backend Almanac' &&
          read(head, 'og:locale') === 'en_GB' &&
          ['article', 'website', 'profile'].includes(read(head, 'og:type')),
      ),
    ).toEqual([]);
  });

  test('has a large card with a picture that exists, its size and what it shows', () => {
    expect(
      listWrong(
        ({ head }) =>
          read(head, 'twitter:card') === 'summary_large_image' &&
          read(head, 'og:image').startsWith(home) &&
          existsSync(join(folder, read(head, 'og:image').slice(home.length))) &&
          read(head, 'og:image:type') === 'image/png' &&
          read(head, 'og:image:width') === '1200' &&
          read(head, 'og:image:height') === '630' &&
          read(head, 'og:image:alt').length > 10,
      ),
    ).toEqual([]);
  });

  test('may be listed by search engines, with a large picture', () => {
    expect(listWrong(({ head }) => read(head, 'robots') === 'max-image-preview:large')).toEqual([]);
  });

  test('has structured data, once, that any parser reads', () => {
    expect(
      listWrong(({ head }) => {
        const [text = '', ...more] = head.structuredData;
        const data: Record<string, unknown> = JSON.parse(text);
        return (
          more.length === 0 &&
          data['@context'] === 'https://schema.org' &&
          Array.isArray(data['@graph']) &&
          data['@graph'].length > 0
        );
      }),
    ).toEqual([]);
  });
});
