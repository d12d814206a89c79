import type { SitePath } from '../knowledge/addresses.ts';
import type { Alternate } from '../metadata/create-head.ts';
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

/** What a page offers in other formats: the same text, and from the first page what the whole site rests on. */
export const listAlternates = (library: Library, path: SitePath): Alternate[] => [
  ...(hasTwin(library, path) ? [twin] : []),
  ...(path === addresses.home() ? [claims] : []),
];
