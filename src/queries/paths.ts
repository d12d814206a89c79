import type { SitePath } from '../knowledge/addresses.ts';
import { findPathPlaces } from '../knowledge/path-places.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import type { ArticleSummary } from './articles.ts';
import type { Library } from './library.ts';

/** A reading path as pages show it. */
export interface PathView {
  title: string;
  description: string;
  path: SitePath;
  steps: (ArticleSummary & { why: string })[];
  /** Minutes that all steps take together. */
  minutes: number;
}

/** An article's place in a reading path, as its page shows it. */
export interface PathPlaceView {
  title: string;
  path: SitePath;
  step: number;
  total: number;
  next: ArticleSummary | undefined;
}

/** How many paths an article's page names. */
const placeLimit = 2;

const findSummary = (library: Library, id: string | undefined): ArticleSummary | undefined => {
  const entry = library.articles.find((article) => article.id === id);
  return entry && toSummary(entry);
};

/** Prepares a reading path for its page and for the list of paths. */
export const toPathView = (library: Library, { id, data }: Library['paths'][number]): PathView => {
  const steps = data.meta.steps.flatMap(({ article, why }) => {
    const summary = findSummary(library, article);
    return summary === undefined ? [] : [{ ...summary, why }];
  });
  return {
    title: data.meta.title,
    description: data.meta.description,
    path: addresses.path(id),
    steps,
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
  };
};

/** The reading paths that lead through an article. */
export const listPathPlaces = (library: Library, article: string): PathPlaceView[] =>
  findPathPlaces(
    article,
    library.paths.map(({ data }) => data.meta),
    placeLimit,
  ).map(({ path, step, total, next }) => ({
    title: path.title,
    path: addresses.path(path.id),
    step,
    total,
    next: findSummary(library, next),
  }));
