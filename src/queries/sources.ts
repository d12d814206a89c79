import type { SitePath } from '../knowledge/addresses.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import type { ArticleSummary } from './articles.ts';
import { listCitations } from './evidence.ts';
import type { Library } from './library.ts';

/** Where a source is used. */
export interface SourceUses {
  articles: ArticleSummary[];
  datasets: { path: SitePath; title: string }[];
  /** The articles that use each fact, by the fact's own id. */
  byFact: Map<string, ArticleSummary[]>;
}

/** Finds the articles and datasets that rest on a source, and on each of its facts. */
export const findUses = (library: Library, sourceId: string): SourceUses => {
  const byFact = new Map<string, ArticleSummary[]>();
  const articles = library.articles.flatMap((entry) => {
    const cited = listCitations(library, entry.data.document, entry.data.meta.figures ?? []).filter(
      ({ source }) => source === sourceId,
    );
    const summary = toSummary(entry);
    for (const fact of new Set(cited.flatMap(({ fact: id }) => (id === undefined ? [] : [id]))))
      byFact.set(fact, [...(byFact.get(fact) ?? []), summary]);
    return cited.length > 0 ? [summary] : [];
  });
  const datasets = [...library.datasets.values()]
    .filter(
      ({ data }) => data.meta.source === sourceId || data.meta.otherSources?.includes(sourceId) === true,
    )
    .map(({ id, data }) => ({ path: addresses.dataset(id), title: data.meta.title }));
  return { articles, datasets, byFact };
};
