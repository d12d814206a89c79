import { toWords } from './words.ts';

/** The part of Pagefind's interface that the search uses: https://pagefind.app/docs/api/ */
interface PagefindPage {
  url: string;
  meta: Partial<Record<string, string>>;
  plain_excerpt: string;
}
interface PagefindResult {
  score: number;
  data(): Promise<PagefindPage>;
}
export interface Pagefind {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    noWorker: boolean;
    ranking: { pageLength: number; termFrequency: number };
  }): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

/** A page whose text has all words of a query. */
export interface TextHit {
  path: string;
  /** From 0 to 1, where 1 is the best of this query. */
  score: number;
  title: string;
  kind: string;
  excerpt: string;
}

/** Finds pages by their text. */
export interface FullText {
  /** Whether the text of any page has a word in any of its forms, or one that begins so where it may be a beginning. */
  has(word: string, mayBegin: boolean): Promise<boolean>;
  /** Pages that have all the words, best first, with how many there are. */
  find(words: readonly string[], examined: number): Promise<{ count: number; hits: TextHit[] }>;
}

/** Pagefind writes these two characters of its plain excerpt as in HTML, and no others; what is read back is shown as text. */
const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** Makes Pagefind find the text of pages. */
export const createFullText = async (pagefind: Pagefind, baseUrl: string): Promise<FullText> => {
  await pagefind.options({
    baseUrl,
    excerptLength: 26,
    // Without a worker the page needs no right to start one.
    noWorker: true,
    // An article is long because it answers; by default a two-line record would rank above it.
    ranking: { pageLength: 0.1, termFrequency: 0.5 },
  });
  const find: FullText['find'] = async (words, examined) => {
    const { results } = await pagefind.search(words.join(' '));
    const best = results[0]?.score ?? 1;
    const hits = await Promise.all(
      results.slice(0, examined).map(async (result) => {
        const { url, meta, plain_excerpt: excerpt } = await result.data();
        return {
          path: url,
          score: result.score / best,
          title: meta['title'] ?? url,
          kind: meta['kind'] ?? 'page',
          excerpt: decode(excerpt),
        };
      }),
    );
    return { count: results.length, hits };
  };
  return {
    find,
    has: async (word, mayBegin) => {
      // What stands in quotation marks is found as it is; what does not is taken for the beginning of a word, or for
      // a longer form of one, so that its excerpt has to show it.
      if ((await pagefind.search(`"${word}"`)).results.length > 0) return true;
      if (!mayBegin) return false;
      const { hits } = await find([word], 1);
      return hits.some(({ excerpt }) => toWords(excerpt).some((other) => other.startsWith(word)));
    },
  };
};
