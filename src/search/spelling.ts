import SearchableMap from 'minisearch/SearchableMap';
import { toParts, toWords } from './words.ts';

/** How many slips are forgiven in a word: none where nearly every word is near another, two in a long one. */
const toTolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** A word with each two neighbours swapped, which counts as one slip. */
const listSwaps = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`,
  );

/** The words of the names of all pages, by how often they are used. */
export interface Vocabulary {
  /** Whether a word is in use, or one that begins with it: somebody may still be typing. */
  hasStart(start: string): boolean;
  has(word: string): boolean;
  /** The word that was most likely meant; of those as near as each other the one that is used most. */
  findNearest(word: string): string | undefined;
}

/** Collects the words of texts. */
export const createVocabulary = (texts: Iterable<string>): Vocabulary => {
  const uses = new SearchableMap<number>();
  for (const text of texts)
    for (const joined of toWords(text))
      for (const part of new Set([...toParts(joined), toParts(joined).join('')]))
        uses.set(part, (uses.get(part) ?? 0) + 1);
  return {
    has: (word) => uses.has(word),
    hasStart: (start) => uses.atPrefix(start).size > 0,
    findNearest: (word) => {
      const near = [
        ...[...uses.fuzzyGet(word, toTolerance(word))].map(([found, [count, slips]]) => ({
          found,
          count,
          slips,
        })),
        ...listSwaps(word).flatMap((found) => ({ found, count: uses.get(found) ?? 0, slips: 1 })),
      ].filter(({ found, count }) => count > 0 && !/\d/.test(found) && toTolerance(word) > 0);
      return near.toSorted(
        (one, other) =>
          one.slips - other.slips ||
          // Hardly anybody mistakes the first letter.
          Number(other.found[0] === word[0]) - Number(one.found[0] === word[0]) ||
          other.count - one.count ||
          (one.found < other.found ? -1 : 1),
      )[0]?.found;
    },
  };
};
