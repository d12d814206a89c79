import { describe, expect, test } from 'vitest';
import { readPages, siteFolder } from '../support/built-site.ts';
import { listNodes, listTypes, listValues } from '../support/structured-data.ts';
import type { GraphNode } from '../support/structured-data.ts';
import { readStructuredPage } from '../support/structured-page.ts';
import type { StructuredPage } from '../support/structured-page.ts';

const findArticle = ({ things }: StructuredPage): GraphNode | undefined =>
  listNodes(things).find((node) => listTypes(node).includes('Article'));

const read = ({ metas }: StructuredPage, key: string): readonly string[] => metas.get(key) ?? [];

describe.each(['site', 'discussed', 'stress'] as const)('the head of an article of %s', (name) => {
  const pages = readPages(siteFolder(name)).map((page) => readStructuredPage(page, 'http://localhost:4321/'));
  const articles = pages.flatMap((page) => {
    const article = findArticle(page);
    return article === undefined ? [] : [{ page, article }];
  });

  test('has the headline that its readers see, and an author', () => {
    expect(articles.length).toBeGreaterThan(0);
    expect(
      articles
        .filter(
          ({ page, article }) =>
            page.headings.length !== 1 ||
            article['headline'] !== page.headings[0] ||
            listValues(article, 'author').length === 0,
        )
        .map(({ page }) => page.address),
    ).toEqual([]);
  });

  test('says to whoever shows a link what it says to whoever lists it', () => {
    for (const { page, article } of articles) {
      const said = {
        'og:type': ['article'],
        'og:image': [article['image']],
        'article:published_time': [article['datePublished']],
        'article:modified_time': [article['dateModified']],
        'article:section': [article['articleSection']],
        'article:author': listNodes(listValues(article, 'author')).map(({ url }) => url),
      };
      for (const [key, values] of Object.entries(said))
        expect(read(page, key), `${page.address} ${key}`).toEqual(values);
    }
  });

  test('names the topics that its readers see', () => {
    for (const { page } of articles) {
      const tags = read(page, 'article:tag');
      expect(tags.length, page.address).toBeGreaterThan(0);
      expect(
        tags.filter((tag) => !page.text.includes(tag)),
        page.address,
      ).toEqual([]);
    }
  });

  test('has tags that no other page has', () => {
    const others = pages.filter((page) => findArticle(page) === undefined);
    const tagged = others.filter(({ metas }) => [...metas.keys()].some((key) => key.startsWith('article:')));
    expect(tagged.map(({ address }) => address)).toEqual([]);
  });
});
