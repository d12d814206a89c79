import type { SitePath } from '../knowledge/addresses.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import type { ArticleSummary } from './articles.ts';
import { listCitations } from './evidence.ts';
import { listFactPages } from './fact-pages.ts';
import type { Library } from './library.ts';

/** A page as lists link it. */
interface PageLink {
  path: SitePath;
  title: string;
}

/** Where a source is used. */
export interface SourceUses {
  articles: ArticleSummary[];
  /** Other pages that show or cite a fact of it. */
  pages: PageLink[];
  datasets: PageLink[];
  /** The articles and pages that use each fact, by the fact's own id. */
  byFact: Map<string, PageLink[]>;
}

/** Finds the articles, pages and datasets that rest on a source, and on each of its facts. */
export const findUses = (library: Library, sourceId: string): SourceUses => {
  const byFact = new Map<string, PageLink[]>();
  const note = (fact: string, page: PageLink): void => {
    byFact.set(fact, [...(byFact.get(fact) ?? []), page]);
  };
  const articles = library.articles.flatMap((entry) => {
    const cited = listCitations(library, entry.data.document, entry.data.meta.figures ?? []).filter(
      ({ source }) => source === sourceId,
    );
    const summary = toSummary(entry);
    for (const fact of new Set(cited.flatMap(({ fact: id }) => (id === undefined ? [] : [id]))))
      note(fact, summary);
    return cited.length > 0 ? [summary] : [];
  });
  const pages = listFactPages(library).flatMap((page) => {
    const used = page.facts.filter((fact) => fact.startsWith(`${sourceId}/`));
    for (const fact of used) note(fact.slice(sourceId.length + 1), page);
    return used.length > 0 ? [page] : [];
  });
  const datasets = [...library.datasets.values()]
    .filter(
      ({ data }) => data.meta.source === sourceId || data.meta.otherSources?.includes(sourceId) === true,
    )
    .map(({ id, data }) => ({ path: addresses.dataset(id), title: data.meta.title }));
  return { articles, pages, datasets, byFact };
};
