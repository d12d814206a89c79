import MiniSearch from 'minisearch';
import type { Query } from 'minisearch';
import type { PageName } from './page-name.ts';
import type { Slot } from './thesaurus.ts';
import { toTerm, toTerms, toParts, toWords } from './words.ts';

/** How well the names of a page answer a query. */
export interface NameHit {
  page: PageName;
  /** From 0 to 1, where 1 is the best of this query. */
  score: number;
  /** How many parts of the query are in its names. */
  covered: number;
  /** Whether the query is its title, or another of its names. */
  called: 'title' | 'name' | undefined;
}

/** Finds pages by what they are called. */
export interface NamesIndex {
  /** @param words the whole query, for pages that are called just so */
  find(slots: readonly Slot[], words: readonly string[]): NameHit[];
}

/** Where a word counts how much: a page is about what it is called, and mentions what its description says. */
const boost = { title: 5, names: 4, headings: 1.5, by: 2, description: 1 };

/** How much a word counts that the reader did not type, but means the same. */
const otherWordWeight = 0.7;

const toKey = (words: readonly string[]): string => words.flatMap(toParts).map(toTerm).join(' ');

type Call = readonly [key: string, page: PageName, as: 'title' | 'name'];

const listCalls = (page: PageName): Call[] => [
  ...(page.names ?? []).map((name) => [toKey(toWords(name)), page, 'name'] as const),
  [toKey(toWords(page.title)), page, 'title'],
];

/** A joined word is found as a whole, or by all its parts. */
const toQuery = (words: readonly string[]): Query => ({
  combineWith: 'AND',
  queries: words.map((word) => ({
    combineWith: 'OR',
    queries: [toParts(word).join(''), { combineWith: 'AND', queries: toParts(word) }],
  })),
});

/** Indexes the names of pages. */
export const createNamesIndex = (pages: readonly PageName[]): NamesIndex => {
  const index = new MiniSearch<PageName>({
    idField: 'path',
    fields: Object.keys(boost),
    extractField: (page, field) => [Reflect.get(page, field) ?? ''].flat().join(' · '),
    tokenize: (text) => toTerms(text),
    processTerm: (term) => term,
    searchOptions: { boost, tokenize: (text) => [toTerm(text)], prefix: false },
  });
  index.addAll(pages);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const calls = new Map<string, Map<PageName, 'title' | 'name'>>();
  for (const [key, page, as] of pages.flatMap(listCalls)) {
    const called = calls.get(key) ?? new Map<PageName, 'title' | 'name'>();
    calls.set(key, called.set(page, as));
  }
  const findSlot = ({ words, alternatives }: Slot, isLast: boolean): Map<string, number> => {
    const scores = new Map<string, number>();
    const prefix = isLast ? (term: string) => term.length > 2 : false;
    for (const [at, said] of [words, ...alternatives].entries())
      for (const { id, score } of index.search(toQuery(said), { prefix }))
        scores.set(id, Math.max(scores.get(id) ?? 0, at === 0 ? score : score * otherWordWeight));
    return scores;
  };
  return {
    find: (slots, words) => {
      const sums = new Map<string, { score: number; covered: number }>();
      for (const [at, slot] of slots.entries())
        for (const [path, score] of findSlot(slot, at === slots.length - 1)) {
          const sum = sums.get(path) ?? { score: 0, covered: 0 };
          sums.set(path, { score: sum.score + score, covered: sum.covered + 1 });
        }
      const called = calls.get(toKey(words)) ?? calls.get(toKey(slots.flatMap((slot) => slot.words)));
      const hits = [...sums].flatMap(([path, { score, covered }]) => {
        const page = byPath.get(path);
        return page === undefined
          ? []
          : [{ page, covered, called: called?.get(page), score: score * (covered / slots.length) ** 2 }];
      });
      const best = hits.reduce((sofar, hit) => (hit.score > sofar.score ? hit : sofar), {
        score: 0,
        covered: 0,
      });
      return hits.map((hit) => ({ ...hit, score: (hit.score / best.score) * (best.covered / slots.length) }));
    },
  };
};
