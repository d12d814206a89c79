import type { ArticleTags, Head } from '../metadata/create-head.ts';
import { createArticle } from '../metadata/graph/article.ts';
import type { ArticleComment } from '../metadata/graph/article.ts';
import { referTo } from '../metadata/graph/values.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import { findCard } from './cards.ts';
import { getComments } from './comments.ts';
import type { ArticleEntry, Library } from './library.ts';
import { createPageHead } from './page-head.ts';
import type { TrailStep } from './page-head.ts';
import { listIdentities, toPersonLinks } from './people.ts';
import { listArticleTopics } from './topics.ts';

const home = addresses.toUrl(addresses.home());

/** The comments in the order in which the page shows them, each before the answers to it. */
const listComments = async (article: string): Promise<ArticleComment[]> => {
  const { popular, others } = await getComments(article);
  return [...popular, ...others]
    .flatMap(({ comment, replies }) => [comment, ...replies])
    .map(({ name, date, document }) => ({ name, date, text: document.plainText }));
};

const createTags = (library: Library, entry: ArticleEntry, section: string): ArticleTags => ({
  published: entry.data.meta.published,
  updated: entry.data.meta.updated,
  section,
  authors: toPersonLinks(library, entry.data.meta.authors).map(({ path }) => addresses.toUrl(path)),
  tags: listArticleTopics(library, entry).map(({ title }) => title),
});

/** Creates the head of an article: what it is, by whom, when, in which section, and on which sources it rests. */
export const createArticleHead = async (
  library: Library,
  options: {
    entry: ArticleEntry;
    /** The name of its section. */
    section: string;
    trail: readonly TrailStep[];
    /** The ids of the sources in the order of its references. */
    sources: readonly string[];
  },
): Promise<Head> => {
  const { entry, section, trail, sources } = options;
  const { meta } = entry.data;
  const { path, title, description } = toSummary(entry);
  const url = addresses.toUrl(path);
  const article = createArticle({
    url,
    title,
    description,
    section,
    image: findCard(library, path).url,
    published: meta.published,
    updated: meta.updated,
    authors: listIdentities(library, meta.authors),
    publisher: referTo(home, 'organization'),
    sources: sources.map((id) => referTo(addresses.toUrl(addresses.source(id)), 'source')),
    comments: await listComments(entry.id),
  });
  return createPageHead(library, {
    path,
    trail,
    kind: 'article',
    article: createTags(library, entry, section),
    about: [article],
    mainEntity: referTo(url, 'article'),
    reviewed: meta.reviewed,
    reviewers: listIdentities(library, meta.reviewers ?? []).map(({ id }) => ({ '@id': id })),
  });
};
