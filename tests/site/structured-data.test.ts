import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatPartialDate } from '../../src/knowledge/format.ts';
import { readPages, siteFolder } from '../support/built-site.ts';
import { isInstant } from '../support/schema-values.ts';
import { readVocabulary } from '../support/schema-org.ts';
import { findGraphProblems, listNodes, listTypes, listValues } from '../support/structured-data.ts';
import type { GraphNode } from '../support/structured-data.ts';
import { readStructuredPage, toWords } from '../support/structured-page.ts';
import type { StructuredPage } from '../support/structured-page.ts';

const sites = [
  { name: 'site', home: 'http://localhost:4321/' },
  { name: 'kb', home: 'https://almanac.example/kb/' },
  { name: 'discussed', home: 'http://localhost:4321/' },
  { name: 'stress', home: 'http://localhost:4321/' },
] as const;

const vocabulary = readVocabulary();
const pageTypes = vocabulary.ranges.get('WebPage')?.types ?? new Set();

const isPage = (node: GraphNode): boolean => listTypes(node).some((type) => pageTypes.has(type));

/** What each kind of page describes beside itself, by the form of its address; the first that fits counts. */
const kinds: readonly [address: RegExp, page: string, mainEntity: string | undefined][] = [
  [/^$/, 'WebPage', undefined],
  [/^404\.html$|^dashboard\/|^pay\/|^rules\/|^components\/|\/evidence\/$/, 'WebPage', undefined],
  [/^search\/$/, 'SearchResultsPage', undefined],
  [/^data\/$/, 'CollectionPage', 'DataCatalog'],
  [/^data\/./, 'WebPage', 'Dataset'],
  [/^glossary\/$/, 'CollectionPage', 'DefinedTermSet'],
  [/^glossary\/./, 'WebPage', 'DefinedTerm'],
  [/^sources\/./, 'WebPage', 'CreativeWork'],
  [/^topics\/./, 'CollectionPage', 'ItemList'],
  [/^paths\/$/, 'CollectionPage', 'ItemList'],
  [/^paths\/./, 'WebPage', 'ItemList'],
  [/^people\/./, 'ProfilePage', '(?:Person|Organization)'],
  [/^(?:sources|topics|people|a-z)\/$/, 'CollectionPage', undefined],
  [/^about\/$/, 'AboutPage', undefined],
  [/^(?:accessibility|contributing|method|privacy)\/$/, 'WebPage', undefined],
  [/^[^/]+\/[^/]+\/$/, 'WebPage', 'Article'],
  [/^[^/]+\/$/, 'CollectionPage', 'ItemList'],
];

/** Addresses of terms and the like, which a page names and need not lead to. */
const isVocabulary = (address: string): boolean =>
  address.startsWith('https://schema.org/') || address.includes('{query}');

const listTexts = (node: GraphNode): [property: string, text: string][] =>
  Object.keys(node).flatMap((property) =>
    listValues(node, property).flatMap((value): [string, string][] =>
      typeof value === 'string' ? [[property, value]] : [],
    ),
  );

/** Words that a page says of a thing, where its readers see them. */
const words = new Set([
  'name',
  'alternateName',
  'headline',
  'description',
  'articleSection',
  'unitText',
  'text',
]);

/** The years of a span of time; a table shows them in its rows. */
const showsYears = (page: StructuredPage, span: string): boolean =>
  (span.match(/\b\d{4}(?=-|\/|$)/g) ?? []).every((year) => page.text.includes(year));

const days = new Set(['datePublished', 'dateModified', 'lastReviewed']);

const showsWords = (page: StructuredPage, text: string): boolean =>
  page.text.includes(toWords(text)) || toWords(page.description) === toWords(text);

const showsDay = (page: StructuredPage, moment: string): boolean => {
  const day = moment.slice(0, 10);
  return page.days.has(day) || page.text.includes(formatPartialDate(day));
};

const listInvisible = (page: StructuredPage): string[] =>
  listNodes(page.things)
    .filter((node) => !isPage(node))
    .flatMap(listTexts)
    .filter(
      ([property, text]) =>
        (words.has(property) && !text.split('\n').every((line) => showsWords(page, line))) ||
        (days.has(property) && !showsDay(page, text)) ||
        (property === 'temporalCoverage' && !showsYears(page, text)),
    )
    .map(([property, text]) => `${page.address}: ${property}: ${text}`);

describe.each(sites)('the structured data of $name', ({ name, home }) => {
  const folder = siteFolder(name);
  const pages = readPages(folder)
    .map((page) => readStructuredPage(page, home))
    .filter(({ things }) => things.length > 0);
  const listWrong = (isRight: (page: StructuredPage) => boolean): string[] =>
    pages.filter((page) => !isRight(page)).map(({ address }) => address);

  const findPage = ({ things }: StructuredPage): GraphNode | undefined => listNodes(things).find(isPage);

  test('says only what the vocabulary has words for, and names nothing that no page describes', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(
      findGraphProblems(
        vocabulary,
        pages.map(({ address, things }) => ({ page: address, things })),
      ),
    ).toEqual([]);
  });

  test('describes each page once, under its own address, by its title and description', () => {
    expect(
      listWrong((page) => {
        const described = listNodes(page.things).filter(isPage);
        const node = described.at(0);
        return (
          described.length === 1 &&
          node?.['@id'] === page.url &&
          node['url'] === page.url &&
          node['name'] === page.title &&
          node['description'] === page.description
        );
      }),
    ).toEqual([]);
  });

  test('says of each kind of page what it is and what it is about', () => {
    const types = new Map(
      pages
        .flatMap(({ things }) => listNodes(things))
        .filter((node) => listTypes(node).length > 0)
        .map((node) => [String(node['@id']), listTypes(node).join()]),
    );
    const hasPaths = pages.some(({ address }) => /^paths\/./.test(address));
    expect(
      listWrong((page) => {
        const [, type, entityType] = kinds.find(([address]) => address.test(page.address)) ?? [];
        const about = page.address === 'paths/' && !hasPaths ? undefined : entityType;
        const node = findPage(page);
        const [entity] = node ? listNodes(listValues(node, 'mainEntity')) : [];
        const found = entity && (listTypes(entity)[0] ?? types.get(String(entity['@id'])));
        return (
          node?.['@type'] === type &&
          (about === undefined ? found === undefined : new RegExp(`^${about}$`).test(found ?? ''))
        );
      }),
    ).toEqual([]);
  });

  test('describes the site and its publisher on the first page, with a search that exists', () => {
    const nodes = listNodes(pages.find(({ address }) => address === '')?.things ?? []);
    const site = nodes.find(({ '@type': type }) => type === 'WebSite');
    expect(site).toMatchObject({
      '@id': `${home}#site`,
      url: home,
      publisher: { '@id': `${home}#organization` },
    });
    expect(
      nodes.filter((node) => node['@id'] === `${home}#organization` && node['name'] !== undefined),
    ).toHaveLength(1);
    const action = nodes.find(({ '@type': type }) => type === 'EntryPoint');
    expect(action?.['urlTemplate']).toBe(`${home}search/?q={query}`);
    expect(existsSync(join(folder, 'search/index.html'))).toBe(true);
  });

  test('says nothing that its readers do not see', () => {
    expect(pages.flatMap(listInvisible)).toEqual([]);
  });

  test('gives every moment of its own pages with a time zone', () => {
    expect(
      pages.flatMap(({ address, things }) =>
        listNodes(things)
          .filter(
            (node) => isPage(node) || ['Article', 'Comment', 'Dataset'].includes(listTypes(node)[0] ?? ''),
          )
          .flatMap((node) =>
            ['datePublished', 'dateModified'].flatMap((property) =>
              listValues(node, property)
                .filter((value) => !isInstant(String(value)))
                .map((value) => `${address}: ${property}: ${String(value)}`),
            ),
          ),
      ),
    ).toEqual([]);
  });

  test('names only pages and files that exist, and that the page leads to or shows', () => {
    const exists = (url: string): boolean =>
      existsSync(join(folder, decodeURIComponent(url.slice(home.length)).replace(/(^|\/)$/, '$1index.html')));
    const problems = pages.flatMap((page) =>
      listNodes(page.things)
        .flatMap(listTexts)
        .filter(([property, text]) => /^https?:/.test(text) && property !== 'license' && !isVocabulary(text))
        .map(([, text]) => text.replace(/#.*$/, ''))
        .filter((url) =>
          url.startsWith(home)
            ? !exists(url) || !(url === page.url || page.links.has(url) || /\.(?:png|svg)$/.test(url))
            : !page.links.has(url) && !/licen[cs]e|creativecommons|opendatacommons/i.test(url),
        )
        .map((url) => `${page.address}: ${url}`),
    );
    expect(problems).toEqual([]);
  });
});
