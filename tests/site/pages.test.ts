import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { listElements, readPages, siteFolder, toAddress } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';

const folder = siteFolder('site');
const pages = readPages(folder);

const addresses = [
  '',
  'demand/',
  'industries/',
  'microservices/',
  'security/',
  'careers/',
  'demand/are-backend-developers-in-high-demand/',
  'demand/what-backend-developers-do/',
  'demand/languages-and-frameworks/',
  'demand/databases-and-cloud-skills/',
  'demand/ai-and-backend-jobs/',
  'demand/job-postings-since-2020/',
  'demand/entry-level-squeeze/',
  'demand/future-of-backend-development/',
  'demand/demand-by-country/',
  'demand/how-demand-is-measured/',
  'industries/which-industries-hire-backend-developers/',
  'industries/e-commerce/',
  'industries/payment-gateways/',
  'industries/fintech/',
  'industries/healthcare/',
  'industries/streaming-and-entertainment/',
  'microservices/what-are-microservices/',
  'microservices/api-design/',
  'microservices/serving-machine-learning-models/',
  'security/backend-security-basics/',
  'security/authentication/',
  'careers/backend-developer-salary-united-states/',
  'careers/freelancing/',
  'careers/how-to-become-a-backend-developer/',
  'sources/bls-oews-national-2025/',
  'data/us-wage-percentiles-2025/',
  'glossary/kubernetes/',
  'paths/decide/',
  'paths/learn/',
  'paths/hire/',
  'paths/secure/',
  'search/',
  'about/',
  'method/',
];

test.each(addresses)('there is a page at /%s', (address) => {
  expect(existsSync(join(folder, address, 'index.html'))).toBe(true);
});

describe('an article in the middle of its section', () => {
  const page = pages.find(({ file }) => file === 'demand/ai-and-backend-jobs/index.html');
  const elements = page === undefined ? [] : listElements(page);
  /** The texts of the links within the first element that has a property of this value. */
  const linksWithin = (name: string, value: string): string[] => {
    const box = elements.find(({ properties }) => String(properties[name]) === value);
    return box === undefined
      ? []
      : listElements({ tree: { type: 'root', children: [box] } })
          .filter(({ tagName }) => tagName === 'a')
          .map((link) => toString(link));
  };

  test('says where it stands, what is on the page, and what comes before and after it', () => {
    expect(linksWithin('ariaLabel', 'Breadcrumbs')).toEqual(['Home', 'Demand']);
    expect(linksWithin('ariaLabel', 'On this page')).toContain('What would change this answer');
    expect(linksWithin('ariaLabel', 'In this section')).toEqual([
      expect.stringMatching(/^Previous\s*What has happened to developer job adverts since 2020\?$/),
      expect.stringMatching(/^Next\s*How hard is it to get a first developer job\?$/),
    ]);
  });

  test('leads to related articles', () => {
    expect(linksWithin('ariaLabelledBy', 'related').length).toBeGreaterThanOrEqual(3);
  });

  test('shows when it was published and reviewed, and how long it takes', () => {
    const meta = elements.find(({ properties }) => String(properties['className']) === 'article-meta');
    expect(meta && toString(meta)).toMatch(
      /Published 24 November 2026.*Reviewed 24 November 2026.*\d+ min read/s,
    );
  });
});

/** Where the links of a part of a page lead, of all its elements that have a property of this value. */
const listTargets = (page: BuiltPage, name: string, value: string): string[] =>
  listElements(page)
    .filter(({ properties }) => String(properties[name]) === value)
    .flatMap((box) => listElements({ tree: { type: 'root', children: [box] } }))
    .flatMap(({ properties }) => (typeof properties['href'] === 'string' ? [properties['href']] : []));

test('an article leads back to every article that links to it', () => {
  const articles = pages.filter((page) => page.html.includes('data-pagefind-body="article"'));
  const byAddress = new Map(articles.map((page) => [`/${toAddress(page.file)}`, page]));
  const oneWay = articles.flatMap((page) =>
    listTargets(page, 'className', 'prose').flatMap((href) => {
      const target = byAddress.get(href.split('#')[0] ?? '');
      const own = `/${toAddress(page.file)}`;
      return target === undefined ||
        target === page ||
        listTargets(target, 'className', 'article-footer').includes(own)
        ? []
        : [`${own} links to ${href}, which does not lead back`];
    }),
  );
  expect(articles.length).toBeGreaterThanOrEqual(20);
  expect([...new Set(oneWay)]).toEqual([]);
});

describe('the page behind an article', () => {
  const page = pages.find(({ file }) => file === 'demand/ai-and-backend-jobs/evidence/index.html');
  const elements = page === undefined ? [] : listElements(page);

  test('says of each reference whether it is primary or secondary, and links the original', () => {
    const sources = elements.filter(
      ({ properties }) => String(properties['className']) === 'reference-source',
    );
    expect(sources.length).toBeGreaterThan(10);
    expect(
      sources.filter((source) => !/(Primary|Secondary) source\. Original$/.test(toString(source).trim())),
    ).toEqual([]);
  });

  test('has each chart of the article as a table', () => {
    const article = pages.find(({ file }) => file === 'demand/ai-and-backend-jobs/index.html');
    const charts =
      article === undefined
        ? []
        : listElements(article).filter(({ properties }) => String(properties['className']) === 'chart');
    const tables = new Set(elements.map(({ properties }) => String(properties['id'])));
    expect(charts.length).toBeGreaterThan(0);
    for (const { properties } of charts) expect(tables).toContain(`table-${String(properties['id'])}`);
  });
});

test('an article leads to its author, and to its reviewer where it has one, and says nothing of one where it has none', () => {
  const header = (slug: string): string => {
    const html = readFileSync(join(siteFolder('stress'), `stress/${slug}/index.html`), 'utf8');
    return /<p class="article-meta">.*?<\/p>/s.exec(html)?.[0] ?? '';
  };
  expect(header('forty-references')).toMatch(
    /<span>Reviewer: *<a href="\/people\/reviewer\/">[^<]+<\/a><\/span>/,
  );
  expect(header('no-headings')).toContain('<a href="/people/editors/">The editors</a>');
  expect(header('no-headings')).toContain('Reviewed');
  expect(header('no-headings')).not.toContain('Reviewer');
});
