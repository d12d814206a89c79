import type { Part } from '../search/mark-words.ts';
import type { PageKind } from '../search/page-name.ts';
import type { SearchResult } from '../search/search.ts';
import type { OpenOutcome } from './open-search.ts';

const kindNames: Record<PageKind, string> = {
  article: 'Article',
  dataset: 'Data',
  source: 'Source',
  term: 'Glossary',
  page: 'Page',
};

const toMarked = ({ text, isMarked }: Part): Node | string => {
  if (!isMarked) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
};

/** A result as an item of the list; whatever the index says becomes text and never markup. */
export const toItem = ({ path, kind, title, excerpt }: SearchResult): HTMLLIElement => {
  const item = document.createElement('li');
  const kicker = document.createElement('p');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  const text = document.createElement('p');
  kicker.className = 'kicker';
  kicker.textContent = kindNames[kind];
  link.href = path;
  link.textContent = title;
  heading.append(link);
  text.append(...excerpt.map(toMarked));
  item.append(kicker, heading, text);
  return item;
};

const countPages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;

const describeFound = (query: string, { results, count, corrected, isComplete }: OpenOutcome): string => {
  if (results.length === 0) return `Nothing found for “${query}”.`;
  const shown = count > results.length ? `, the first ${results.length} shown` : '';
  return isComplete
    ? `${countPages(count)} found for “${corrected ?? query}”${shown}.`
    : `No page has all of “${corrected ?? query}”. ${countPages(count)} with some of it${shown}.`;
};

/** What was found in a sentence, for the eye and for screen readers. */
export const describeOutcome = (query: string, outcome: OpenOutcome): string =>
  outcome.lacksTexts
    ? `${describeFound(query, outcome)} Only titles and descriptions were searched: the index of texts could not be loaded.`
    : describeFound(query, outcome);

/** Says that other words were searched for than were typed, and leads to a search for those. */
export const toCorrection = (query: string, corrected: string, literal: string): (Node | string)[] => {
  const link = document.createElement('a');
  link.href = literal;
  link.textContent = `Search for “${query}” as typed`;
  return [`Showing results for “${corrected}”. `, link];
};
