import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages, siteFolder } from '../support/built-site.ts';
import { listNodes, listValues } from '../support/structured-data.ts';
import { readStructuredPage } from '../support/structured-page.ts';
import type { StructuredPage } from '../support/structured-page.ts';

const home = 'http://localhost:4321/';

const readSite = (name: 'site' | 'stress'): Map<string, StructuredPage> =>
  new Map(
    readPages(siteFolder(name)).map((page) => {
      const read = readStructuredPage(page, home);
      return [read.address, read];
    }),
  );

const isArticle = ({ things }: StructuredPage): boolean =>
  listNodes(things).some(({ '@type': type }) => type === 'Article');

/** The articles whose head names somebody, as author or as reviewer. */
const listNaming = (site: ReadonlyMap<string, StructuredPage>, id: string, property: string): string[] =>
  [...site.values()]
    .filter(isArticle)
    .filter(({ things }) =>
      listNodes(things).some((node) =>
        listNodes(listValues(node, property)).some((person) => person['@id'] === id),
      ),
    )
    .map(({ url }) => url);

describe.each(['site', 'stress'] as const)('the people of %s', (name) => {
  const site = readSite(name);
  const people = [...site.values()].filter(({ address }) => /^people\/./.test(address));
  const index = site.get('people/');

  test('have a page each, which the list of people and the A–Z index lead to', () => {
    expect(people.length).toBeGreaterThan(0);
    for (const from of [index, site.get('a-z/')])
      expect(people.filter(({ url }) => from?.links.has(url) !== true).map(({ url }) => url)).toEqual([]);
  });

  test('are led to from every article that names them, and lead back to it with its days', () => {
    const articles = [...site.values()].filter(isArticle);
    for (const person of people) {
      const [page] = listNodes(person.things);
      const [entity] = page ? listNodes(listValues(page, 'mainEntity')) : [];
      const id = String(entity?.['@id']);
      const named = new Set([...listNaming(site, id, 'author'), ...listNaming(site, id, 'reviewedBy')]);
      const linking = articles.filter(({ links }) => links.has(person.url)).map(({ url }) => url);
      const listed = articles.filter(({ url }) => person.links.has(url)).map(({ url }) => url);
      expect(linking.toSorted()).toEqual([...named].toSorted());
      expect(listed.toSorted()).toEqual([...named].toSorted());
      expect(person.days.size).toBeGreaterThan(0);
    }
  });

  test('stand in the sitemap', () => {
    const sitemap = readFileSync(join(siteFolder(name), 'sitemap-pages-0.xml'), 'utf8');
    for (const { url } of [...people, ...(index ? [index] : [])])
      expect(sitemap).toContain(`<loc>${url}</loc>`);
  });
});

describe('a reviewer', () => {
  const site = readSite('stress');
  const page = site.get('people/reviewer/');

  test('is a person, and no author of what they reviewed', () => {
    const entity = listNodes(page?.things ?? []).find(({ '@type': type }) => type === 'Person');
    expect(entity?.['@id']).toBe(`${home}people/reviewer/#identity`);
    expect(entity).not.toHaveProperty('agentInteractionStatistic');
    expect(page?.text).toContain('Reviewed 1');
    expect(page?.text).not.toContain('Wrote');
    expect(listNaming(site, `${home}people/reviewer/#identity`, 'reviewedBy')).toEqual([
      `${home}stress/forty-references/`,
    ]);
  });
});
