/** What an article, or a page that shows articles, has to say of days. */
interface Dated {
  id: string;
  /** The day that what it says last changed. */
  updated: string;
}

/** A page that is made of articles: it last changed when the last of them did. */
interface Gathering {
  id: string;
  /** The ids of its articles. */
  articles: readonly string[];
}

/** A day that is known as one; a month or a year is no day, and its first would be a guess. */
export const toWholeDay = (date: string | undefined): string | undefined =>
  date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;

/** The newest of some days; undefined where there is none. */
export const findNewestDay = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1);

/** When each page that is made of articles last changed; one without articles has no day. */
export const dateGatherings = (
  gatherings: readonly Gathering[],
  articles: readonly Dated[],
): Map<string, string> => {
  const days = new Map(articles.map(({ id, updated }) => [id, updated]));
  return new Map(
    gatherings.flatMap(({ id, articles: own }): [string, string][] => {
      const newest = findNewestDay(own.map((article) => days.get(article)));
      return newest === undefined ? [] : [[id, newest]];
    }),
  );
};
