import type { CollectionEntry } from 'astro:content';
import type { Thing } from 'schema-dts';
import { createDataCatalog, createDataset } from '../metadata/graph/dataset.ts';
import { createItemList } from '../metadata/graph/item-list.ts';
import { createSource } from '../metadata/graph/source.ts';
import { createTerm, createTermSet } from '../metadata/graph/term.ts';
import { referTo } from '../metadata/graph/values.ts';
import type { Source } from '../schemas/source.ts';
import { addresses } from './addresses.ts';
import type { ArticleSummary } from './articles.ts';
import { indexPages } from './index-pages.ts';
import type { Library } from './library.ts';
import { listPageDates } from './page-dates.ts';

const toDatasetUrl = (id: string) => addresses.toUrl(addresses.dataset(id));
const catalog = addresses.toUrl(addresses.page('data'));
const glossary = addresses.toUrl(addresses.page('glossary'));

/** The points in time that a table's rows are of. */
const listPoints = ({ data: { meta, rows } }: CollectionEntry<'datasets'>): string[] => {
  const index = meta.columns.findIndex(({ type }) => type === 'time');
  return rows.flatMap((row) => (row[index] === undefined || row[index] === null ? [] : [String(row[index])]));
};

/** Describes a dataset for its page. */
export const describeTable = (
  library: Library,
  entry: CollectionEntry<'datasets'>,
  source: Source,
): Thing => {
  const { id, data } = entry;
  const { meta } = data;
  return createDataset({
    dataset: meta,
    url: toDatasetUrl(id),
    catalog,
    creator: source.publisher,
    licence: meta.licence ?? source.licence,
    publisher: referTo(addresses.toUrl(addresses.home()), 'organization'),
    sources: [source.id, ...(meta.otherSources ?? [])].map((one) =>
      referTo(addresses.toUrl(addresses.source(one)), 'source'),
    ),
    files: [
      { url: addresses.toUrl(addresses.file(`data/${id}.csv`)), type: 'text/csv' },
      { url: addresses.toUrl(addresses.file(`data/${id}.json`)), type: 'application/json' },
    ],
    points: listPoints(entry),
    updated: listPageDates(library).get(addresses.dataset(id)),
  });
};

/** Describes all datasets together for the page that lists them. */
export const describeCatalog = ({ datasets }: Library): Thing =>
  createDataCatalog({
    title: indexPages.data.title,
    catalog,
    datasets: [...datasets.keys()].map(toDatasetUrl),
  });

/** Describes a source for its page. */
export const describeWork = (source: Source): Thing =>
  createSource(source, addresses.toUrl(addresses.source(source.id)));

/** Describes a term for its page. */
export const describeDefinition = ({ id, data }: CollectionEntry<'terms'>): Thing =>
  createTerm({ term: data.meta, url: addresses.toUrl(addresses.term(id)), glossary });

/** Describes the glossary for its page. */
export const describeGlossary = ({ terms }: Library): Thing =>
  createTermSet({
    title: indexPages.glossary.title,
    glossary,
    terms: [...terms.keys()].map((id) => addresses.toUrl(addresses.term(id))),
  });

/** Describes the articles that a page lists, in its order; nothing where it lists none. */
export const describeList = (
  articles: readonly Pick<ArticleSummary, 'title' | 'path'>[],
): Thing | undefined =>
  articles.length === 0
    ? undefined
    : createItemList(articles.map(({ title, path }) => ({ title, url: addresses.toUrl(path) })));
