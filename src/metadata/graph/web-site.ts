import type { IdReference, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';
import { site } from '../../site.ts';
import { toId } from './values.ts';

const createSearch = (results: Url): WithActionConstraints<SearchActionLeaf> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${results}?q={query}` },
  'query-input': 'required name=query',
});

/** Describes the whole site, and how it is searched. */
export const createWebSite = (options: {
  home: Url;
  /** The page of results. */
  search: Url;
  publisher: IdReference;
}): WebSiteLeaf => ({
  '@type': 'WebSite',
  '@id': toId(options.home, 'site'),
  url: options.home,
  name: site.name,
  inLanguage: site.language,
  publisher: options.publisher,
  potentialAction: createSearch(options.search),
});
