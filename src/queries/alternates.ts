import type { SitePath } from '../knowledge/addresses.ts';
import type { Alternate } from '../metadata/create-head.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import { listFeeds } from './feeds.ts';
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

/** The section that a page belongs to; undefined where it belongs to none. */
const findSection = ({ sections }: Library, path: SitePath): string | undefined => {
  const [first] = path.slice(addresses.home().length).split('/');
  return sections.find(({ id }) => id === first)?.id;
};

/** What is new on the site, in both formats, and in the page's own section. */
const listFeedLinks = (library: Library, path: SitePath): Alternate[] =>
  listFeeds(library, findSection(library, path) ?? '').flatMap(
    ({ section, title, atom, json }): Alternate[] => [
      { rel: 'alternate', type: 'application/atom+xml', title, href: atom },
      ...(section === undefined
        ? [{ rel: 'alternate', type: 'application/feed+json', title, href: json } as const]
        : []),
    ],
  );

/**
 * What a page offers to programs: the same text in Markdown, what is new, from the first page what the whole site rests
 * on, and from each how the site is searched.
 */
export const listAlternates = (library: Library, path: SitePath): Alternate[] => [
  ...(hasTwin(library, path) ? [twin] : []),
  ...listFeedLinks(library, path),
  ...(path === addresses.home() ? [claims] : []),
  search,
];
