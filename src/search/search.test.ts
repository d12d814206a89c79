import { describe, expect, test } from 'vitest';
import type { FullText, TextHit } from './full-text.ts';
import type { PageName } from './page-name.ts';
import { createSearch } from './search.ts';
import type { SearchOutcome } from './search.ts';
import { toTerm, toTerms } from './words.ts';

const pages: PageName[] = [
  {
    path: '/careers/pay/',
    kind: 'article',
    title: 'How much do developers earn?',
    names: ['developer salary'],
  },
  {
    path: '/microservices/containers/',
    kind: 'article',
    title: 'What do containers solve?',
    headings: ['How much Kubernetes?'],
  },
  {
    path: '/glossary/kubernetes/',
    kind: 'term',
    title: 'Kubernetes',
    names: ['k8s'],
    description: 'Runs containers.',
  },
  {
    path: '/glossary/salary/',
    kind: 'term',
    title: 'salary',
    names: ['wage', 'pay'],
    description: 'Money for work.',
  },
  {
    path: '/data/wages/',
    kind: 'dataset',
    title: 'Wages by percentile',
    by: 'US Bureau of Labor Statistics',
  },
  {
    path: '/sources/bls-oews/',
    kind: 'source',
    title: 'Salary statistics: salary, salaries',
    names: ['bls oews'],
    by: 'US Bureau of Labor Statistics',
  },
  { path: '/method/', kind: 'page', title: 'Method', headings: ['How figures are chosen'] },
];
const names = {
  pages,
  synonyms: [
    ['developer', 'engineer'],
    ['shop', 'online shop'],
  ],
};

/** Texts that are searched as Pagefind does: a page is found that has all words, the first listed first. */
const createTexts = (texts: Record<string, string>): FullText => {
  const find: FullText['find'] = async (words) => {
    const hits: TextHit[] = Object.entries(texts)
      .filter(([, text]) => words.every((word) => toTerms(text).includes(toTerm(word))))
      .map(([path, text], at) => ({
        path,
        title: path,
        kind: 'article',
        excerpt: text,
        score: 1 / (at + 1),
      }));
    return { count: hits.length, hits };
  };
  return { find, has: async (word) => (await find([word], 1)).hits.length > 0 };
};
const search = createSearch(
  names,
  createTexts({
    '/industries/shops/': 'An overselling shop of pastries',
    '/careers/pay/': 'The wage of a baker in a shop',
  }),
);
const listPaths = ({ results }: SearchOutcome): string[] => results.map(({ path }) => path);

describe('search', () => {
  test('puts first what is called just what was typed, also by another of its names', async () => {
    expect(listPaths(await search({ query: 'Kubernetes' }))[0]).toBe('/glossary/kubernetes/');
    expect(listPaths(await search({ query: 'k8s' }))[0]).toBe('/glossary/kubernetes/');
    expect(listPaths(await search({ query: 'How much do developers earn?' }))[0]).toBe('/careers/pay/');
  });

  test('puts articles and terms before the titles of sources', async () => {
    const paths = listPaths(await search({ query: 'salaries' }));
    expect(paths.indexOf('/sources/bls-oews/')).toBeGreaterThan(paths.indexOf('/careers/pay/'));
    expect(paths.indexOf('/sources/bls-oews/')).toBeGreaterThan(paths.indexOf('/glossary/salary/'));
  });

  test('finds what means the same, and a source by its publisher or the words of its address', async () => {
    expect(listPaths(await search({ query: 'engineer wage' }))).toContain('/careers/pay/');
    expect(listPaths(await search({ query: 'bls oews' }))[0]).toBe('/sources/bls-oews/');
    expect(listPaths(await search({ query: 'bureau of labor statistics' }))).toContain('/sources/bls-oews/');
  });

  test('finds pages by their text, and says how many have all words', async () => {
    const found = await search({ query: 'overselling shop' });
    expect(found).toMatchObject({ isComplete: true, corrected: undefined });
    expect(listPaths(found)[0]).toBe('/industries/shops/');
    expect(found.results[0]?.excerpt).toContainEqual({ text: 'overselling', isMarked: true });
  });

  test('searches for the word that was meant, and for the words as typed when asked', async () => {
    expect(await search({ query: 'kuberntes' })).toMatchObject({ corrected: 'kubernetes', isComplete: true });
    const literal = await search({ query: 'kuberntes', isLiteral: true });
    expect(literal).toMatchObject({ corrected: undefined, results: [], isComplete: false });
  });

  test('corrects no word that some text has', async () => {
    expect((await search({ query: 'baker' })).corrected).toBeUndefined();
    expect(listPaths(await search({ query: 'baker' }))).toEqual(['/careers/pay/']);
  });

  test('takes the last word for a beginning, as it is typed', async () => {
    const found = await search({ query: 'kuber' });
    expect(found.corrected).toBeUndefined();
    expect(listPaths(found)[0]).toBe('/glossary/kubernetes/');
  });

  test('shows pages with some of the words where none has all, and says that none has', async () => {
    const found = await search({ query: 'kubernetes xyloquartz' });
    expect(found.isComplete).toBe(false);
    expect(listPaths(found)[0]).toBe('/glossary/kubernetes/');
    expect(await search({ query: 'kubernetes method' })).toMatchObject({ isComplete: false });
  });

  test('finds nothing for what nobody knows, and for no words at all', async () => {
    const nothing = { results: [], count: 0, isComplete: false };
    expect(await search({ query: 'xyloquartz' })).toMatchObject(nothing);
    expect(await search({ query: ' ?! ' })).toMatchObject(nothing);
  });

  test('keeps to one kind of page when asked', async () => {
    const found = await search({ query: 'salary', kind: 'source' });
    expect(listPaths(found)).toEqual(['/sources/bls-oews/']);
    expect(found.count).toBe(1);
  });

  test('searches the names alone where the texts cannot be had', async () => {
    const found = await createSearch(names)({ query: 'figures chosen' });
    expect(listPaths(found)).toEqual(['/method/']);
  });
});
