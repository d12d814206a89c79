/** Where an article stands in a reading path. */
export interface PathPlace<Path> {
  path: Path;
  /** Counted from 1. */
  step: number;
  /** How many steps the path has. */
  total: number;
  /** Id of the article to read after it; undefined at the end of the path. */
  next: string | undefined;
}

/**
 * Finds the reading paths that lead through an article, at most `limit` of them. Paths that go on from here come
 * before those that end here, because they have something to offer; among equals the given order stays.
 */
export const findPathPlaces = <Path extends { readonly steps: readonly { readonly article: string }[] }>(
  article: string,
  paths: readonly Path[],
  limit: number,
): PathPlace<Path>[] =>
  paths
    .map((path) => ({ path, index: path.steps.findIndex((step) => step.article === article) }))
    .filter(({ index }) => index >= 0)
    .map(({ path, index }) => ({
      path,
      step: index + 1,
      total: path.steps.length,
      next: path.steps[index + 1]?.article,
    }))
    .toSorted((one, other) => Number(one.next === undefined) - Number(other.next === undefined))
    .slice(0, limit);
