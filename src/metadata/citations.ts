import type { Article } from '../schemas/article.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Person } from '../schemas/person.ts';
import type { Fact, Source } from '../schemas/source.ts';
import { toPersonName } from './author-name.ts';
import type { CitationItem, CitationName } from './citation-item.ts';

/** A date as exactly as it is known, in numbers; nothing where it is not known. */
const toIssued = (date: string | undefined): Pick<CitationItem, 'issued'> =>
  date === undefined ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } };

/** Braces and backslashes are the only characters of an address that end a field of BibTeX. */
const toSafeUrl = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);

/** Who made a source: the people it names, or else the organisation that published it. */
const toMakers = ({ authors, publisher }: Source): CitationName[] =>
  authors === undefined ? [{ literal: publisher }] : authors.map(toPersonName);

const isKnown = (text: string): boolean => text !== 'not applicable' && text !== 'not stated';

const toNote = (parts: readonly string[]): string => parts.filter(isKnown).join('; ');

/** The key under which reference managers keep a fact, beside its source's. */
const toFactKey = (sourceId: string, factId: string): string => `${sourceId}--${factId}`;

/** Cites an article as it stands: by the day its meaning last changed. */
export const citeArticle = (options: {
  id: string;
  article: Article;
  authors: readonly Pick<Person, 'kind' | 'name'>[];
  siteName: string;
  url: string;
}): CitationItem => {
  const { id, article, authors, siteName, url } = options;
  const { title, published, updated } = article;
  return {
    id: id.replace('/', '--'),
    type: 'webpage',
    title,
    author: authors.map(({ kind, name }) => (kind === 'person' ? toPersonName(name) : { literal: name })),
    ...toIssued(updated),
    'container-title': siteName,
    publisher: siteName,
    URL: toSafeUrl(url),
    ...(updated !== published && { note: `First published ${published}` }),
  };
};

/** Cites a source as its publisher keeps it. */
export const citeSource = (source: Source): CitationItem => ({
  id: source.id,
  type: 'webpage',
  title: source.title,
  author: toMakers(source),
  ...toIssued(source.published),
  publisher: source.publisher,
  URL: toSafeUrl(source.url),
  ...(source.publishedNote !== undefined && { note: `Date: ${source.publishedNote}` }),
});

/** Cites one fact: whose it is, in which source it was read, and where it is kept here. */
export const citeFact = (options: { source: Source; fact: Fact; url: string }): CitationItem => {
  const { source, fact, url } = options;
  const { population, geography, period, locator, confidence } = fact;
  const secondHand = confidence === 'seen-in-secondary' ? ['read in an account of the source'] : [];
  return {
    id: toFactKey(source.id, fact.id),
    type: 'entry',
    title: fact.statement,
    author: toMakers(source),
    ...toIssued(source.published),
    'container-title': source.title,
    publisher: source.publisher,
    URL: toSafeUrl(url),
    note: toNote([population, geography, period, locator, ...secondHand, `source: ${toSafeUrl(source.url)}`]),
  };
};

/** Cites a table: the numbers are the source's, the table is published here. */
export const citeDataset = (options: {
  dataset: Dataset;
  source: Source;
  otherSources: readonly Source[];
  siteName: string;
  url: string;
}): CitationItem => {
  const { dataset, source, otherSources, siteName, url } = options;
  const others = otherSources.map(({ title }) => title).join(', ');
  return {
    id: `data--${dataset.id}`,
    type: 'dataset',
    title: dataset.title,
    author: toMakers(source),
    ...toIssued(source.published),
    publisher: siteName,
    URL: toSafeUrl(url),
    note: toNote([
      dataset.population,
      dataset.geography,
      dataset.covers,
      `compiled from ${source.title}, ${source.publisher}, ${toSafeUrl(source.url)}`,
      ...(others === '' ? [] : [`single rows from ${others}`]),
    ]),
  };
};
