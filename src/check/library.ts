import { createFactIndex } from '../knowledge/fact-index.ts';
import type { IndexedFact } from '../knowledge/fact-index.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Fact, Source } from '../schemas/source.ts';
import type { ContentTree } from './content-tree.ts';

/** The content by id, as the rules ask for it. */
export interface Library {
  tree: ContentTree;
  facts: Map<string, IndexedFact<Source, Fact>>;
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  ids: Record<'sections' | 'topics' | 'people' | 'terms' | 'articles' | 'pages' | 'paths', Set<string>>;
}

const idsOf = (entries: readonly { id: string }[]): Set<string> => new Set(entries.map(({ id }) => id));

/** Indexes a content tree once, for all rules. */
export const createLibrary = (tree: ContentTree): Library => {
  const sources = tree.sources.map(({ data }) => data);
  return {
    tree,
    facts: createFactIndex<Fact, Source>(sources),
    sources: new Map(sources.map((source) => [source.id, source])),
    datasets: new Map(tree.datasets.map(({ data }) => [data.id, data])),
    ids: {
      sections: idsOf(tree.sections),
      topics: idsOf(tree.topics),
      people: idsOf(tree.people),
      terms: idsOf(tree.terms),
      articles: idsOf(tree.articles),
      pages: idsOf(tree.pages),
      paths: idsOf(tree.paths),
    },
  };
};
