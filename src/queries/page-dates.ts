import type { SitePath } from '../knowledge/addresses.ts';
import { dateGatherings, toWholeDay } from '../knowledge/page-dates.ts';
import { addresses } from './addresses.ts';
import type { ArticleEntry, Library } from './library.ts';

/** The day that an article's meaning last changed; the check holds it to the article's ledger. */
export const findLastChanged = ({ data }: ArticleEntry): string => data.meta.updated;

const namesPerson = ({ data }: ArticleEntry, person: string): boolean =>
  data.meta.authors.includes(person) || data.meta.reviewers?.includes(person) === true;

const listGatherings = ({ sections, topics, paths, people, articles }: Library) => [
  ...sections.map(({ id }) => ({
    id: addresses.section(id),
    articles: articles.map((article) => article.id).filter((article) => article.startsWith(`${id}/`)),
  })),
  ...[...topics.keys()].map((id) => ({
    id: addresses.topic(id),
    articles: articles.filter(({ data }) => data.meta.topics.includes(id)).map((article) => article.id),
  })),
  ...paths.map(({ id, data }) => ({
    id: addresses.path(id),
    articles: data.meta.steps.map(({ article }) => article),
  })),
  ...[...people.keys()].map((id) => ({
    id: addresses.person(id),
    articles: articles.filter((entry) => namesPerson(entry, id)).map((article) => article.id),
  })),
  { id: addresses.home(), articles: articles.map(({ id }) => id) },
];

/**
 * The day that each page last really changed, by its path; a page of which nobody knows has none.
 * An article and the evidence behind it have the article's day, a page about the site its own, a dataset the day that
 * it was taken from its source. The first page, sections, topics, paths and people have the newest of their articles. Sources,
 * terms and the indexes have none: no file says when what they show has changed.
 */
export const listPageDates = (library: Library): Map<SitePath, string> => {
  const { articles, pages, datasets } = library;
  const dated = articles.map((entry) => ({ id: entry.id, updated: findLastChanged(entry) }));
  const gathered = dateGatherings(listGatherings(library), dated);
  const own: [SitePath, string | undefined][] = [
    ...dated.flatMap(({ id, updated }): [SitePath, string][] => [
      [addresses.article(id), updated],
      [addresses.evidence(id), updated],
    ]),
    ...pages.map(({ id, data }): [SitePath, string] => [addresses.page(id), data.meta.updated]),
    ...[...datasets.values()].map(({ id, data }): [SitePath, string | undefined] => [
      addresses.dataset(id),
      toWholeDay(data.meta.retrieved),
    ]),
    ...listGatherings(library).map(({ id }): [SitePath, string | undefined] => [id, gathered.get(id)]),
  ];
  return new Map(
    own.flatMap(([path, day]): [SitePath, string][] => (day === undefined ? [] : [[path, day]])),
  );
};
