import type { IdReference } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';

/**
 * A day as a moment with a time zone, as search engines ask for it: days of the content begin in Greenwich.
 *
 * @example toInstant('2026-11-24') // '2026-11-24T00:00:00Z'
 */
export const toInstant = (day: string): string => `${day}T00:00:00Z`;

/** The things that pages of this site are about, each with one identifier on all pages that speak of it. */
const fragments = {
  site: '#site',
  organization: '#organization',
  identity: '#identity',
  article: '#article',
  source: '#source',
  dataset: '#dataset',
  catalog: '#catalog',
  term: '#term',
  terms: '#terms',
} as const;

/** The identifier of the thing that a page is about; the page itself is identified by its address alone. */
export const toId = (page: Url, thing: keyof typeof fragments): string => `${page}${fragments[thing]}`;

/** Names a thing that this page or another one describes. */
export const referTo = (page: Url, thing: keyof typeof fragments): IdReference => ({
  '@id': toId(page, thing),
});
