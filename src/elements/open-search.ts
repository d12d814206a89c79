import { createFullText } from '../search/full-text.ts';
import type { FullText, Pagefind } from '../search/full-text.ts';
import type { SearchNames } from '../search/page-name.ts';
import { createSearch } from '../search/search.ts';
import type { SearchOutcome, SearchRequest } from '../search/search.ts';

/** Where what the search reads is kept. */
export interface SearchPlaces {
  /** The script beside the index of texts. */
  bundle: string;
  /** The file of names. */
  names: string;
  base: string;
}

/** What was found, and whether the texts of the pages had a part in it. */
export type OpenOutcome = SearchOutcome & { lacksTexts: boolean };

export type OpenSearch = (request: SearchRequest) => Promise<OpenOutcome>;

const fetchNames = async (address: string): Promise<SearchNames> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The names of the pages could not be had: ${response.status}.`);
  return await response.json();
};

const openFullText = async ({ bundle, base }: SearchPlaces): Promise<FullText> => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ bundle);
  return createFullText(pagefind, base);
};

/**
 * Fetches what the search needs. Without the index of texts, or while it fails, the names of the pages are searched alone.
 * @throws Error where not even the names can be had
 */
export const openSearch = async (places: SearchPlaces): Promise<OpenSearch> => {
  const [names, fullText] = await Promise.all([
    fetchNames(places.names),
    openFullText(places).catch(() => undefined),
  ]);
  const searchNames = createSearch(names);
  const searchAll = fullText && createSearch(names, fullText);
  return async (request) => {
    try {
      if (searchAll) return { ...(await searchAll(request)), lacksTexts: false };
    } catch {
      // A part of the index did not come; the next search asks for it again.
    }
    return { ...(await searchNames(request)), lacksTexts: true };
  };
};
