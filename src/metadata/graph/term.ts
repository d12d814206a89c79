import type { DefinedTermLeaf, DefinedTermSetLeaf } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';
import type { Term } from '../../schemas/term.ts';
import { site } from '../../site.ts';
import { referTo, toId } from './values.ts';

/** Describes a term of the glossary. */
export const createTerm = (options: { term: Term; url: Url; glossary: Url }): DefinedTermLeaf => {
  const { term, url, glossary } = options;
  const { title, definition, aliases = [] } = term;
  return {
    '@type': 'DefinedTerm',
    '@id': toId(url, 'term'),
    name: title,
    ...(aliases.length > 0 && { alternateName: aliases }),
    description: definition,
    url,
    inDefinedTermSet: referTo(glossary, 'terms'),
  };
};

/** Describes the glossary as a whole; each term is described on its own page. */
export const createTermSet = (options: {
  title: string;
  glossary: Url;
  terms: readonly Url[];
}): DefinedTermSetLeaf => ({
  '@type': 'DefinedTermSet',
  '@id': toId(options.glossary, 'terms'),
  name: options.title,
  url: options.glossary,
  inLanguage: site.language,
  ...(options.terms.length > 0 && {
    hasDefinedTerm: options.terms.map((url) => referTo(url, 'term')),
  }),
});
