import { shortenAtWord } from './shorten.ts';

/** Something that a page is called or described by. */
interface Named {
  /** The page's address. */
  path: string;
  text: string;
}

/** Ways to make a text fit, the one that reads best first. */
type Shorten = (text: string) => string;

/** Room for a number in parentheses after a text. */
const numberRoom = 6;

const toNumbered = (text: string, taken: ReadonlySet<string>, limit: number): string => {
  const short = shortenAtWord(text, limit - numberRoom);
  let number = 2;
  while (taken.has(`${short} (${number})`)) number += 1;
  return `${short} (${number})`;
};

/**
 * Gives every page a text of its own, by its address. A text that only one page has is shortened in the first way; where
 * that makes two the same, each is shortened in the next way that tells it apart; what is the same in full gets a number.
 */
export const toDistinct = (
  pages: readonly Named[],
  { limit, ways }: { limit: number; ways: readonly Shorten[] },
): Map<string, string> => {
  const counts = ways.map((shorten) => Map.groupBy(pages, ({ text }) => shorten(text)));
  const taken = new Set<string>();
  return new Map(
    pages.map(({ path, text }) => {
      const way = ways.findIndex(
        (shorten, index) => counts[index]?.get(shorten(text))?.length === 1 && !taken.has(shorten(text)),
      );
      const shown = ways[way]?.(text) ?? toNumbered(text, taken, limit);
      taken.add(shown);
      return [path, shown];
    }),
  );
};
