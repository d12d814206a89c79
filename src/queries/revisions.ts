import type { SitePath } from '../knowledge/addresses.ts';
import { toSourceId } from '../knowledge/id-parts.ts';
import type { FigureChange, Revision } from '../knowledge/revisions.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';

/** A figure that changed, with the sources that it comes from now. */
export interface ShownFigureChange extends FigureChange {
  sources: { title: string; publisher: string; path: SitePath }[];
}

/** A revision as a page or a feed shows it. */
export interface ShownRevision extends Omit<Revision, 'figures'> {
  figures: ShownFigureChange[];
}

const listSources = (library: Library, article: string, figure: string): ShownFigureChange['sources'] => {
  const entry = library.articles.find(({ id }) => id === article);
  const computed = entry?.data.meta.figures?.find(({ id }) => id === figure);
  const ids = new Set((computed?.operands ?? [figure]).map(toSourceId));
  return [...ids].flatMap((id) => {
    const source = library.sources.get(id);
    return source === undefined
      ? []
      : [{ title: source.title, publisher: source.publisher, path: addresses.source(id) }];
  });
};

/** What is recorded of an article, newest first; empty where the content keeps no record. */
export const getRevisions = (library: Library, article: string): ShownRevision[] =>
  (library.revisions.get(article) ?? []).toReversed().map(({ figures = [], ...revision }) => ({
    ...revision,
    figures: figures.map((change) => ({ ...change, sources: listSources(library, article, change.figure) })),
  }));
