import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { createFactIndex } from '../knowledge/fact-index.ts';
import type { IndexedFact } from '../knowledge/fact-index.ts';
import type { ArticleNode } from '../knowledge/graph.ts';
import { toSectionId } from '../knowledge/id-parts.ts';
import type { Revision } from '../knowledge/revisions.ts';
import type { Fact, Source } from '../schemas/source.ts';

/** An article as the collections hold it. */
export type ArticleEntry = CollectionEntry<'articles'>;

/** Everything in the collections, by id and in order, read once. */
export interface Library {
  sections: CollectionEntry<'sections'>['data']['meta'][];
  articles: ArticleEntry[];
  /** What connects the articles, for neighbours, backlinks and related reading. */
  graph: ArticleNode[];
  sources: Map<string, Source>;
  facts: Map<string, IndexedFact<Source, Fact>>;
  datasets: Map<string, CollectionEntry<'datasets'>>;
  terms: Map<string, CollectionEntry<'terms'>>;
  people: Map<string, CollectionEntry<'people'>['data']['meta']>;
  topics: Map<string, CollectionEntry<'topics'>['data']['meta']>;
  pages: CollectionEntry<'pages'>[];
  /** Components in use, by the id of the component. */
  examples: Map<string, CollectionEntry<'examples'>>;
  paths: CollectionEntry<'paths'>[];
  /** By their paths from the content folder. */
  pictures: Map<string, CollectionEntry<'pictures'>>;
  dashboard: CollectionEntry<'dashboard'>['data']['meta'] | undefined;
  /** What is recorded of each article, oldest first. */
  revisions: Map<string, readonly Revision[]>;
  /** Groups of words that mean the same to somebody who searches. */
  synonyms: string[][];
}

const getSorted = async <Key extends CollectionKey>(key: Key): Promise<CollectionEntry<Key>[]> => {
  const entries: CollectionEntry<Key>[] = await getCollection(key);
  return entries.toSorted((one, other) => one.data.position - other.data.position);
};

const byId = <Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

const metaById = <Meta>(entries: readonly { id: string; data: { meta: Meta } }[]): Map<string, Meta> =>
  new Map(entries.map(({ id, data }) => [id, data.meta]));

/** The facts that an article rests on: those it names, and those its computed figures are made of. */
export const listFacts = ({ data }: ArticleEntry): string[] => {
  const figures = new Map((data.meta.figures ?? []).map((figure) => [figure.id, figure.operands]));
  const ids = data.document.citations.flatMap(({ kind, of }) =>
    kind === 'chart' ? [] : of.includes('/') ? [of] : (figures.get(of) ?? []),
  );
  return [...new Set(ids)];
};

const toNode = (entry: ArticleEntry, ids: ReadonlySet<string>): ArticleNode => ({
  id: entry.id,
  section: toSectionId(entry.id),
  order: entry.data.meta.order,
  topics: entry.data.meta.topics,
  related: entry.data.meta.related ?? [],
  links: entry.data.document.links
    .map(({ of }) => of.replace(/#.*$/, '').replace(/^\/|\/$/g, ''))
    .filter((id) => ids.has(id)),
  facts: listFacts(entry),
});

const readLibrary = async (): Promise<Library> => {
  const [
    sections,
    articles,
    sources,
    datasets,
    terms,
    people,
    topics,
    pages,
    paths,
    boards,
    examples,
    ledgers,
    pictures,
    synonyms,
  ] = await Promise.all([
    getSorted('sections'),
    getSorted('articles'),
    getSorted('sources'),
    getSorted('datasets'),
    getSorted('terms'),
    getSorted('people'),
    getSorted('topics'),
    getSorted('pages'),
    getSorted('paths'),
    getSorted('dashboard'),
    getSorted('examples'),
    getSorted('revisions'),
    getSorted('pictures'),
    getSorted('synonyms'),
  ]);
  const sourceData = sources.map(({ data }) => data.meta);
  const ids = new Set(articles.map(({ id }) => id));
  return {
    sections: sections.map(({ data }) => data.meta),
    articles,
    graph: articles.map((entry) => toNode(entry, ids)),
    sources: new Map(sourceData.map((source) => [source.id, source])),
    facts: createFactIndex<Fact, Source>(sourceData),
    datasets: byId(datasets),
    terms: byId(terms),
    people: metaById(people),
    topics: metaById(topics),
    pages,
    examples: byId(examples),
    paths,
    pictures: byId(pictures),
    dashboard: boards[0]?.data.meta,
    revisions: new Map(ledgers.map(({ id, data }) => [id, data.meta.revisions])),
    synonyms: synonyms.map(({ data }) => data.meta),
  };
};

let library: Promise<Library> | undefined;

/** The library of this build; Astro loads this module anew when content changes in development. */
export const getLibrary = async (): Promise<Library> => (library ??= readLibrary());
