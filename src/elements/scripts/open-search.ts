// What searches: the search page asks for it with the first query, because many who come there never ask.
import { engineEvent } from '../load-engine.ts';
import { openSearch } from '../open-search.ts';

// The bundle of a worker exports nothing, so what it has is handed over by an event.
document.dispatchEvent(new CustomEvent(engineEvent, { detail: openSearch }));
