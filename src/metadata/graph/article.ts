import type { ArticleLeaf, CommentLeaf, IdReference } from 'schema-dts';
import type { Url } from '../../knowledge/addresses.ts';
import { site } from '../../site.ts';
import { createByline } from './identity.ts';
import type { Identity } from './identity.ts';
import { toId, toInstant } from './values.ts';

/** A reader's comment as the article's page shows it. */
export interface ArticleComment {
  name: string;
  date: string;
  /** Its words without their form; empty where it is nothing but code. */
  text: string;
}

/** What an article says of itself. */
export interface ArticleOptions {
  url: Url;
  title: string;
  description: string;
  image: Url;
  /** The name of its section. */
  section: string;
  published: string;
  updated: string;
  authors: readonly Identity[];
  publisher: IdReference;
  /** The sources in the order of its references; their own pages describe them. */
  sources: readonly IdReference[];
  comments: readonly ArticleComment[];
}

const createComment = ({ name, date, text }: ArticleComment): CommentLeaf => ({
  '@type': 'Comment',
  author: { '@type': 'Person', name },
  datePublished: toInstant(date),
  ...(text !== '' && { text }),
});

/**
 * Describes an article. It is light, because every article's first view carries it: whom and what other pages describe
 * it only names. Its type is the one that search engines document, and none below it.
 */
export const createArticle = (article: ArticleOptions): ArticleLeaf => ({
  '@type': 'Article',
  '@id': toId(article.url, 'article'),
  headline: article.title,
  description: article.description,
  image: article.image,
  datePublished: toInstant(article.published),
  dateModified: toInstant(article.updated),
  author: article.authors.map(createByline),
  publisher: article.publisher,
  articleSection: article.section,
  inLanguage: site.language,
  license: site.licence.url,
  isAccessibleForFree: true,
  ...(article.sources.length > 0 && { citation: article.sources }),
  ...(article.comments.length > 0 && {
    commentCount: article.comments.length,
    comment: article.comments.map(createComment),
  }),
});
