import type { SitePath } from '../knowledge/addresses.ts';
import { findBacklinks, findNeighbours, findRelated } from '../knowledge/graph.ts';
import { toSectionId } from '../knowledge/id-parts.ts';
import { toReadingMinutes } from '../knowledge/reading-time.ts';
import type { Article } from '../schemas/article.ts';
import { addresses } from './addresses.ts';
import type { ArticleEntry, Library } from './library.ts';

/** An article as lists and links show it. */
export interface ArticleSummary {
  id: string;
  title: string;
  description: string;
  path: SitePath;
  section: string;
  minutes: number;
  published: string;
  updated: string;
  confidence: Article['confidence']['level'];
}

/** How many related articles a page shows. */
const relatedLimit = 4;

/** Prepares an article for lists. */
export const toSummary = ({ id, data }: ArticleEntry): ArticleSummary => ({
  id,
  title: data.meta.title,
  description: data.meta.description,
  path: addresses.article(id),
  section: toSectionId(id),
  minutes: toReadingMinutes(data.document.words),
  published: data.meta.published,
  updated: data.meta.updated,
  confidence: data.meta.confidence.level,
});

/** What the page behind an article is called, on the page itself and where it is linked. */
export const toEvidenceSummary = ({
  id,
  data,
}: ArticleEntry): { path: SitePath; title: string; description: string } => ({
  path: addresses.evidence(id),
  title: `Evidence: ${data.meta.title}`,
  description: `What stands behind “${data.meta.title}”: each source and fact with its population, place and period, and each chart as a table.`,
});

const pick = (library: Library, nodes: readonly { id: string }[]): ArticleSummary[] =>
  nodes.flatMap(({ id }) => library.articles.filter((entry) => entry.id === id).map(toSummary));

/** The articles of a section in reading order. */
export const listSection = (library: Library, section: string): ArticleSummary[] =>
  library.articles
    .filter(({ id }) => id.startsWith(`${section}/`))
    .toSorted((one, other) => one.data.meta.order - other.data.meta.order)
    .map(toSummary);

/** The article that answers the question which the site is about: the first one of the first section. */
export const findFlagship = (library: Library): ArticleSummary | undefined =>
  library.sections.flatMap(({ id }) => listSection(library, id))[0];

/** What surrounds an article: the ones before and after it, those related, and those others that link to it. */
export const findSurroundings = (
  library: Library,
  id: string,
): {
  previous: ArticleSummary | undefined;
  next: ArticleSummary | undefined;
  related: ArticleSummary[];
  backlinks: ArticleSummary[];
} => {
  const { previous, next } = findNeighbours(id, library.graph);
  const related = findRelated(id, library.graph, relatedLimit);
  return {
    previous: pick(library, previous ? [previous] : [])[0],
    next: pick(library, next ? [next] : [])[0],
    related: pick(library, related),
    // What is to be read next anyway is not listed twice.
    backlinks: pick(
      library,
      findBacklinks(id, library.graph).filter((node) => !related.includes(node)),
    ),
  };
};

/** The articles that changed last, newest first. */
export const listLatest = (library: Library, limit: number): ArticleSummary[] =>
  library.articles
    .map(toSummary)
    .toSorted((one, other) =>
      one.updated === other.updated ? (one.id < other.id ? -1 : 1) : one.updated < other.updated ? 1 : -1,
    )
    .slice(0, limit);
