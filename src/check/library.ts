import { createFactIndex } from '../knowledge/fact-index.ts';
import type { IndexedFact } from '../knowledge/fact-index.ts';
import { toSourceId } from '../knowledge/id-parts.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Fact, Source } from '../schemas/source.ts';
import type { ContentTree } from './content-tree.ts';

/** Kinds of entries that other files name by id. */
type Kind =
  | 'sections'
  | 'topics'
  | 'people'
  | 'sources'
  | 'datasets'
  | 'terms'
  | 'articles'
  | 'pages'
  | 'paths'
  | 'comments'
  | 'revisions';

/** The content by id, as the rules ask for it. */
export interface Library {
  tree: ContentTree;
  facts: Map<string, IndexedFact<Source, Fact>>;
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  /** The ids that may be named: of all entries, and of those whose file has an error of its own. */
  ids: Record<Kind, Set<string>>;
}

const folders: Partial<Record<string, Kind>> = {
  articles: 'articles',
  comments: 'comments',
  datasets: 'datasets',
  glossary: 'terms',
  pages: 'pages',
  paths: 'paths',
  revisions: 'revisions',
  sources: 'sources',
};

/**
 * The entries whose files could not be read. Only the file at fault is reported, not all that name it.
 */
const listUnreadable = (tree: ContentTree, kind: Kind): string[] =>
  tree.findings.flatMap(({ file, severity }) => {
    const [, folder = '', id = ''] = /^([^/]+)\/(.+)\.(?:mdx|yaml|csv)$/.exec(file) ?? [];
    return severity === 'error' && folders[folder] === kind ? [id] : [];
  });

/** Indexes a content tree once, for all rules. */
export const createLibrary = (tree: ContentTree): Library => {
  const sources = tree.sources.map(({ data }) => data);
  const idsOf = (kind: Kind): Set<string> =>
    new Set([...tree[kind].map(({ id }) => id), ...listUnreadable(tree, kind)]);
  return {
    tree,
    facts: createFactIndex<Fact, Source>(sources),
    sources: new Map(sources.map((source) => [source.id, source])),
    datasets: new Map(tree.datasets.map(({ data }) => [data.id, data])),
    ids: {
      sections: idsOf('sections'),
      topics: idsOf('topics'),
      people: idsOf('people'),
      sources: idsOf('sources'),
      datasets: idsOf('datasets'),
      terms: idsOf('terms'),
      articles: idsOf('articles'),
      pages: idsOf('pages'),
      paths: idsOf('paths'),
      comments: idsOf('comments'),
      revisions: idsOf('revisions'),
    },
  };
};

/** Whether a fact is known, or may be in a source that could not be read. */
export const mayHaveFact = ({ facts, sources, ids }: Library, id: string): boolean => {
  const source = toSourceId(id);
  return facts.has(id) || (ids.sources.has(source) && !sources.has(source));
};
