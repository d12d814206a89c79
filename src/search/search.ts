import { blend } from './blend.ts';
import type { Found } from './blend.ts';
import { correctWords } from './correct-words.ts';
import { findText } from './find-text.ts';
import type { FullText } from './full-text.ts';
import { markWords } from './mark-words.ts';
import type { Part } from './mark-words.ts';
import { createNamesIndex } from './names-index.ts';
import type { PageKind, SearchNames } from './page-name.ts';
import { createVocabulary } from './spelling.ts';
import { createThesaurus } from './thesaurus.ts';
import type { Slot } from './thesaurus.ts';
import { trimExcerpt } from './trim-excerpt.ts';
import { toTerms, toWords } from './words.ts';

/** What a reader asks for. */
export interface SearchRequest {
  query: string;
  kind?: PageKind | undefined;
  /** Whether no word is taken for another that was probably meant. */
  isLiteral?: boolean;
}

/** A page that answers, with what is shown of it. */
export interface SearchResult {
  path: string;
  kind: PageKind;
  title: string;
  excerpt: Part[];
}

/** What was found. */
export interface SearchOutcome {
  /** The first of them, best first. */
  results: SearchResult[];
  /** How many there are; of the texts of pages only as many as have all words. */
  count: number;
  /** What was searched for instead, where words were taken for misspelt. */
  corrected: string | undefined;
  /** Whether some page has all that was asked for. */
  isComplete: boolean;
}

export type Search = (request: SearchRequest) => Promise<SearchOutcome>;

/** How many results are shown; more would be skipped, and each costs a request. */
const shown = 20;

/** How many pages are looked through for those of one kind. */
const examinedOfKind = 100;

/** What is said of a page under its title: the place where its text was found, or else what is known of it. */
const toText = ({ page, excerpt }: Found): string => {
  if (excerpt !== undefined) return trimExcerpt(excerpt, page.title);
  return page.description ?? (page.by === undefined ? '' : `Published by ${page.by.replace(/\.$/, '')}.`);
};

const toShown = (found: Found, terms: ReadonlySet<string>): SearchResult => {
  const { path, kind, title } = found.page;
  return { path, kind, title, excerpt: markWords(toText(found), terms) };
};

const toMarkedTerms = (slots: readonly Slot[]): Set<string> =>
  new Set(slots.flatMap(({ words, alternatives }) => [...words, ...alternatives.flat()]).flatMap(toTerms));

const listTexts = ({ pages, synonyms }: SearchNames): string[] => [
  ...pages.flatMap(({ title, names = [], headings = [], description = '', by = '' }) => [
    title,
    ...names,
    ...headings,
    description,
    by,
  ]),
  ...synonyms.flat(),
];

/** Terms of the glossary go by several names, and so are words that mean the same. */
const listGroups = ({ pages, synonyms }: SearchNames): (readonly string[])[] => [
  ...synonyms,
  ...pages.flatMap(({ kind, title, names = [] }) => (kind === 'term' ? [[title, ...names]] : [])),
];

/**
 * Creates the search over the names of all pages and the text of most.
 * @param fullText left out where it cannot be had: then only names are searched
 */
export const createSearch = (names: SearchNames, fullText?: FullText): Search => {
  const index = createNamesIndex(names.pages);
  const vocabulary = createVocabulary(listTexts(names));
  const readSlots = createThesaurus(listGroups(names));
  return async ({ query, kind, isLiteral = false }) => {
    const typed = toWords(query);
    const read = await correctWords(typed, { vocabulary, fullText });
    const isCorrected = !isLiteral && read.some(({ state }) => state === 'corrected');
    // What no page has is left out: Pagefind would take it for the nearest word that it knows.
    const searched = read.flatMap(({ word, state }) =>
      state === 'known' || (state === 'corrected' && isCorrected) ? [word] : [],
    );
    const slots = readSlots(searched);
    if (slots.length === 0) return { results: [], count: 0, corrected: undefined, isComplete: false };
    const nameHits = index.find(slots, isCorrected ? searched : typed);
    const texts =
      fullText === undefined
        ? { hits: [], count: 0 }
        : await findText(fullText, slots, kind === undefined ? shown : examinedOfKind);
    const found = blend(nameHits, texts.hits).filter(({ page }) => kind === undefined || page.kind === kind);
    const terms = toMarkedTerms(slots);
    return {
      results: found.slice(0, shown).map((page) => toShown(page, terms)),
      count: kind === undefined ? Math.max(found.length, texts.count) : found.length,
      corrected: isCorrected ? searched.join(' ') : undefined,
      isComplete:
        searched.length === typed.length &&
        (texts.count > 0 || nameHits.some(({ covered }) => covered === slots.length)),
    };
  };
};
