// What the search page runs.
import '../site-search.ts';
