import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from '../../src/metadata/citation-item.ts';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const sites = [
  { name: 'site', home: 'http://localhost:4321/' },
  { name: 'kb', home: 'https://almanac.example/kb/' },
] as const;
const parsers = { bib: '@bibtex/text', ris: '@ris/file', json: '@else/json' } as const;

const read = (file: string, format: keyof typeof parsers): Partial<CitationItem>[] =>
  new Cite(readFileSync(file, 'utf8'), { generateGraph: false, forceType: parsers[format] }).data;

/** What must survive each format; BibTeX protects capitals, which the library reads as markup. */
const toEssence = ({ id, title = '', issued, URL: url }: Partial<CitationItem>): string =>
  [
    id,
    title.replaceAll(/<\/?span[^>]*>/g, '').replaceAll(/\s+/g, ' '),
    issued?.['date-parts'][0].join('-') ?? 'no date',
    url,
  ].join(' | ');

describe.each(sites)('the citations at $home', ({ name, home }) => {
  const folder = siteFolder(name);
  const folders = listFiles(folder)
    .filter((file) => file.endsWith('/cite.json'))
    .map((file) => file.replace(/cite\.json$/, ''));
  const cited = new Map(folders.map((place) => [place, read(join(folder, place, 'cite.json'), 'json')]));
  const pages = readPages(folder);

  test.each(['bib', 'ris'] as const)(
    'are read back from every .%s with the same key, title, date and address',
    (format) => {
      const wrong = folders.flatMap((place) => {
        const expected = (cited.get(place) ?? []).map(toEssence);
        const found = read(join(folder, place, `cite.${format}`), format).map(toEssence);
        return expected.filter((line, index) => found[index] !== line || found.length !== expected.length);
      });
      expect(folders.length).toBeGreaterThan(400);
      expect(wrong).toEqual([]);
    },
  );

  test('have a title, an author, a publisher and an address', () => {
    const lacking = [...cited.values()]
      .flat()
      .filter(({ id, title, author, publisher, URL: url }) =>
        [id, title, author?.length, publisher, url].some((part) => part === undefined || part === 0),
      );
    expect(lacking).toEqual([]);
  });

  test('have keys that no other page uses', () => {
    const keys = [...cited.values()].flat().map(({ id }) => id);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z0-9-]+$/.test(key ?? ''))).toEqual([]);
  });

  test('are there for every article, dataset and source', () => {
    const citable = pages
      .filter((page) =>
        listElements(page).some(({ properties }) =>
          /^kind:(?:article|dataset|source)$/.test(String(properties['dataPagefindMeta'])),
        ),
      )
      .map(({ file }) => file.replace(/index\.html$/, ''));
    expect(citable.length).toBeGreaterThan(400);
    expect(citable.toSorted()).toEqual(folders.toSorted());
  });

  test('have an entry for every fact, in each format, at the address of the fact', () => {
    const facts = pages
      .filter(({ file }) => file.startsWith('sources/') && file !== 'sources/index.html')
      .flatMap((page) => {
        const place = page.file.replace(/index\.html$/, '');
        const source = place.split('/')[1] ?? '';
        const bib = readFileSync(join(folder, place, 'cite.bib'), 'utf8');
        const ris = readFileSync(join(folder, place, 'cite.ris'), 'utf8').split('\n');
        const texts = readFileSync(join(folder, place, 'cite.txt'), 'utf8').split('\n\n');
        return listElements(page)
          .filter(({ tagName, properties }) => tagName === 'li' && String(properties['className']) === 'fact')
          .map(({ properties: { id } }) => {
            const key = `${source}--${String(id)}`;
            const address = `${home}${place}#${String(id)}`;
            return {
              key,
              json: (cited.get(place) ?? []).some((item) => item.id === key && item.URL === address),
              bib: bib.includes(`{${key},`) && bib.includes(`url = {${address}}`),
              ris: ris.includes(`ID  - ${key}`) && ris.includes(`UR  - ${address}`),
              txt: texts.some((text) => ` ${text.trim()} `.includes(` ${address} `)),
            };
          });
      });
    expect(facts.length).toBeGreaterThan(1500);
    expect(facts.filter(({ json, bib, ris, txt }) => !(json && bib && ris && txt))).toEqual([]);
  });

  test('are offered on the page, in four formats', () => {
    const offers = pages
      .filter(({ file }) => cited.has(file.replace(/index\.html$/, '')))
      .map((page) =>
        listElements(page).flatMap(({ properties: { href } }) =>
          typeof href === 'string' && href.startsWith('cite.') ? [href] : [],
        ),
      );
    expect(offers.length).toBe(folders.length);
    expect(new Set(offers.map((links) => links.join(' ')))).toEqual(
      new Set(['cite.txt cite.bib cite.ris cite.json']),
    );
  });
});
