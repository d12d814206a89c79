import type { SitePath } from '../knowledge/addresses.ts';
import type { Alternate } from '../metadata/create-head.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';
import { hasTwin } from './twin-paths.ts';

const twin: Alternate = { rel: 'alternate', type: 'text/markdown', href: 'index.md' };

const claims: Alternate = {
  rel: 'alternate',
  type: 'application/json',
  title: 'All claims as data',
  href: addresses.file('claims.json'),
};

const search: Alternate = {
  rel: 'search',
  type: 'application/opensearchdescription+xml',
  title: site.name,
  href: addresses.file('opensearch.xml'),
};

/**
 * What a page offers to programs: the same text in Markdown, from the first page what the whole site rests on, and
 * from each how the site is searched.
 */
export const listAlternates = (library: Library, path: SitePath): Alternate[] => [
  ...(hasTwin(library, path) ? [twin] : []),
  ...(path === addresses.home() ? [claims] : []),
  search,
];
