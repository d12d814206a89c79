import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Thing } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../../tests/support/schema-org.ts';
import { findGraphProblems, listNodes, listTypes } from '../../../tests/support/structured-data.ts';
import { createAddresses } from '../../knowledge/addresses.ts';
import { createHead } from '../create-head.ts';
import { createArticle } from './article.ts';
import { createDataCatalog, createDataset } from './dataset.ts';
import { createByline, createIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { createItemList } from './item-list.ts';
import { createSource } from './source.ts';
import { createTerm, createTermSet } from './term.ts';
import { referTo, toId } from './values.ts';
import { createWebPage } from './web-page.ts';
import { createWebSite } from './web-site.ts';

const vocabulary = readVocabulary();
const addresses = createAddresses({ base: '/kb', origin: 'https://almanac.example' });
const at = {
  home: addresses.toUrl(addresses.home()),
  search: addresses.toUrl(addresses.search()),
  article: addresses.toUrl(addresses.article('demand/is-it-so')),
  source: addresses.toUrl(addresses.source('survey')),
  dataset: addresses.toUrl(addresses.dataset('pay')),
  catalog: addresses.toUrl(addresses.page('data')),
  term: addresses.toUrl(addresses.term('median')),
  glossary: addresses.toUrl(addresses.page('glossary')),
  person: addresses.toUrl(addresses.person('somebody')),
  file: addresses.toUrl(addresses.file('pay.csv')),
  image: addresses.toUrl(addresses.file('card.png')),
};

const fact = {
  population: 'everyone',
  geography: 'here',
  period: '2026',
  locator: 'p. 1',
  excerpt: 'x',
} as const;

const sourceOf = (text: string) => ({
  id: 'survey',
  title: text,
  publisher: text,
  authors: [text, 'Somebody Else (editor)', 'and others'],
  url: 'https://example.org/survey',
  published: '2026-05',
  licence: text,
  kind: 'primary' as const,
  note: text,
  facts: [{ id: 'one', statement: text, confidence: 'seen-in-primary' as const, ...fact }],
});

const datasetOf = (text: string) => ({
  id: 'pay',
  title: text,
  description: text,
  source: 'survey',
  covers: text,
  population: text,
  geography: text,
  columns: [
    { id: 'place', label: text, type: 'text' as const },
    { id: 'pay', label: text, type: 'number' as const, unit: { kind: 'percent' as const }, of: text },
  ],
});

/** Everything that the site can say, with one text wherever content gives words. */
const describeAll = (text: string): Thing[] => {
  const somebody: Identity = { id: toId(at.person, 'identity'), kind: 'person', name: text, page: at.person };
  const publisher: Identity = { id: toId(at.home, 'organization'), kind: 'organisation', name: text };
  const refer = { publisher: referTo(at.home, 'organization'), sources: [referTo(at.source, 'source')] };
  return [
    createIdentity(publisher, { url: at.home, logo: at.image, sameAs: ['https://git.example/almanac'] }),
    createIdentity(somebody, { description: text, wrote: 1 }),
    createWebSite({ home: at.home, search: at.search, publisher: refer.publisher }),
    createArticle({
      url: at.article,
      title: text,
      description: text,
      image: at.image,
      section: text,
      published: '2026-01-02',
      updated: '2026-02-03',
      authors: [somebody, publisher],
      comments: [{ name: text, date: '2026-03-04', text }],
      ...refer,
    }),
    createSource(sourceOf(text), at.source),
    createDataset({
      dataset: datasetOf(text),
      url: at.dataset,
      catalog: at.catalog,
      creator: text,
      licence: text,
      files: [{ url: at.file, type: 'text/csv' }],
      points: [],
      updated: '2026-04-05',
      ...refer,
    }),
    createDataCatalog({ title: text, catalog: at.catalog, datasets: [at.dataset] }),
    createTerm({
      term: { title: text, definition: text, aliases: [text] },
      url: at.term,
      glossary: at.glossary,
    }),
    createTermSet({ title: text, glossary: at.glossary, terms: [at.term] }),
    createWebPage({
      url: at.home,
      home: at.home,
      title: text,
      description: text,
    }),
    createWebPage({
      url: at.article,
      home: at.home,
      title: text,
      description: text,
      trail: [{ name: text, url: at.home }, { name: text }],
      updated: '2026-02-03',
      reviewed: '2026-02-03',
      reviewers: [{ '@id': somebody.id }],
      mainEntity: createItemList([{ title: text, url: at.article }]),
    }),
  ];
};

const print = (graph: readonly Thing[]): string =>
  createHead({ url: at.home, title: '', shownTitle: '', description: '', graph }).structuredData;

/** The texts of a graph that a page carries, read by a parser of HTML and one of JSON. */
const readBack = (graph: readonly Thing[]): { things: unknown[]; elements: number } => {
  const { children } = fromHtml(`<script type="application/ld+json">${print(graph)}</script>`, {
    fragment: true,
  });
  const data: { '@graph': unknown[] } = JSON.parse(children.map((child) => toString(child)).join(''));
  return { things: data['@graph'], elements: children.length };
};

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  `"'\\`,
  'a\u2028b\u2029c',
  '\u202Eevil\u202C',
  '👩‍👩‍👧 مرحبا שלום',
  '\uD800',
  '{"@id":"https://evil.example/"}',
  'x'.repeat(300),
];

describe('the graph of every kind of page', () => {
  test('has words of the vocabulary only, and names nothing that is not described', () => {
    const things = describeAll('Is it so?');
    expect(listNodes(things).flatMap(listTypes)).toContain('Comment');
    expect(findGraphProblems(vocabulary, [{ page: 'all', things }])).toEqual([]);
  });

  test.each(hostile)('says %j as it is written, and stays one element', (text) => {
    const graph = describeAll(text);
    expect(readBack(graph)).toEqual({ things: JSON.parse(JSON.stringify(graph)), elements: 1 });
    expect(JSON.stringify(readBack(graph).things).split(JSON.stringify(text)).length).toBeGreaterThan(25);
  });

  test('says any text as it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const graph = describeAll(text);
        expect(readBack(graph)).toEqual({ things: JSON.parse(JSON.stringify(graph)), elements: 1 });
        if (text.trim() !== '')
          expect(findGraphProblems(vocabulary, [{ page: '', things: graph }])).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('somebody who is named', () => {
  const identity: Identity = {
    id: toId(at.person, 'identity'),
    kind: 'person',
    name: 'Somebody',
    page: at.person,
  };

  test('has one identifier, wherever they are named', () => {
    expect(createByline(identity)).toEqual({
      '@type': 'Person',
      '@id': 'https://almanac.example/kb/people/somebody/#identity',
      name: 'Somebody',
      url: at.person,
    });
  });

  test('has a logo only as an organisation, and no count of works where there is none', () => {
    expect(createIdentity(identity, { logo: at.image, wrote: 0 })).toEqual(createByline(identity));
  });
});

describe('a source', () => {
  test('names the people whom it names, without what they did and without those that it leaves out', () => {
    expect(createSource(sourceOf('Mark Nottingham (editor)'), at.source)).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Mark Nottingham' },
        { '@type': 'Person', name: 'Somebody Else' },
      ],
    });
  });

  test('has the address of its licence where that is well known, and else the name alone', () => {
    const licenceOf = (licence: string) => createSource({ ...sourceOf('x'), licence }, at.source).license;
    expect(licenceOf('CC BY 4.0')).toEqual({
      '@type': 'CreativeWork',
      name: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(licenceOf('W3C')).toEqual({ '@type': 'CreativeWork', name: 'W3C' });
    expect(licenceOf('constructor')).toEqual({ '@type': 'CreativeWork', name: 'constructor' });
  });
});

describe('a table', () => {
  test('says nothing of a place or of variables that it has not', () => {
    const dataset = { ...datasetOf('x'), geography: 'not applicable', columns: [] };
    const said = createDataset({
      dataset,
      url: at.dataset,
      catalog: at.catalog,
      creator: 'x',
      publisher: referTo(at.home, 'organization'),
      sources: [],
      files: [],
      points: [],
    });
    expect(said).not.toHaveProperty('spatialCoverage');
    expect(said).not.toHaveProperty('variableMeasured');
    expect(said).not.toHaveProperty('license');
    expect(said).not.toHaveProperty('dateModified');
  });
});
