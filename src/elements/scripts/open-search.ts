// What searches: the search page asks for it with the first query, because many who come there never ask.
export { openSearch } from '../open-search.ts';
