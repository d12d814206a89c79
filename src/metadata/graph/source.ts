import type { CreativeWorkLeaf, PersonLeaf } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';
import type { Source } from '../../schemas/source.ts';
import { createLicence } from './licence.ts';
import { toId } from './values.ts';

/** The people whom a source names, without what they did for it, and without those whom it does not name. */
const listAuthors = ({ authors = [] }: Pick<Source, 'authors'>): PersonLeaf[] =>
  authors
    .filter((author) => author !== 'and others')
    .map((author) => ({ '@type': 'Person', name: author.replace(/\s*\([^)]*\)$/, '') }));

/**
 * Describes a document that was read elsewhere. Content does not say whether it is a report, a standard or a page, and
 * neither does this: it is a work with a publisher, a date and an address.
 */
export const createSource = (source: Source, page: Url): CreativeWorkLeaf => {
  const { title, url, publisher, published, licence } = source;
  const authors = listAuthors(source);
  return {
    '@type': 'CreativeWork',
    '@id': toId(page, 'source'),
    name: title,
    url,
    publisher: { '@type': 'Organization', name: publisher },
    ...(authors.length > 0 && { author: authors }),
    ...(published !== undefined && { datePublished: published }),
    ...(licence !== undefined && { license: createLicence(licence) }),
  };
};
