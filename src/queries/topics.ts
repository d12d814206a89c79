import type { SitePath } from '../knowledge/addresses.ts';
import { findTopicNeighbours } from '../knowledge/topic-neighbours.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import type { ArticleSummary } from './articles.ts';
import type { ArticleEntry, Library } from './library.ts';

/** A topic as links show it. */
export interface TopicLink {
  id: string;
  title: string;
  path: SitePath;
}

/** A topic that has articles, with them. */
export interface TopicView extends TopicLink {
  description: string;
  articles: ArticleSummary[];
}

const toLinks = (library: Library, ids: readonly string[]): TopicLink[] =>
  ids.flatMap((id) => {
    const topic = library.topics.get(id);
    return topic === undefined ? [] : [{ id, title: topic.title, path: addresses.topic(id) }];
  });

/** The topics that an article stands under, in its author's order. */
export const listArticleTopics = (library: Library, { data }: ArticleEntry): TopicLink[] =>
  toLinks(library, data.meta.topics);

/** The topics that have articles, by title. */
export const listTopics = (library: Library): TopicView[] =>
  [...library.topics.values()]
    .map(({ id, title, description }) => ({
      id,
      title,
      path: addresses.topic(id),
      description,
      articles: library.articles.filter(({ data }) => data.meta.topics.includes(id)).map(toSummary),
    }))
    .filter(({ articles }) => articles.length > 0)
    .toSorted((one, other) => (one.title < other.title ? -1 : 1));

/** The topics that share articles with this one, each with how many. */
export const listTopicNeighbours = (library: Library, id: string): (TopicLink & { shared: number })[] =>
  findTopicNeighbours(id, library.graph).flatMap(({ id: other, shared }) =>
    toLinks(library, [other]).map((link) => ({ ...link, shared })),
  );
