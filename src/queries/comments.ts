import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { toCommentForm } from '../knowledge/comment-address.ts';
import { rankComments } from '../knowledge/comment-ranking.ts';
import type { Rankable, RankedThreads } from '../knowledge/comment-ranking.ts';
import { toCommentedArticle } from '../knowledge/id-parts.ts';
import { addresses } from './addresses.ts';
import type { Library } from './library.ts';
import { repository } from './repository.ts';

/** A comment as the pages show it. */
export interface ShownComment extends Rankable {
  name: string;
  /** What its text is found by: see `getBody`. */
  document: Pick<CollectionEntry<'comments'>['data']['document'], 'body' | 'plainText'>;
}

/** The comments of one article, and how many there are with the answers. */
export interface ArticleComments extends RankedThreads<ShownComment> {
  count: number;
}

type CommentsByArticle = Map<string, CollectionEntry<'comments'>[]>;

const readComments = async (): Promise<CommentsByArticle> =>
  Map.groupBy(await getCollection('comments'), ({ id }) => toCommentedArticle(id));

let comments: Promise<CommentsByArticle> | undefined;

/** The comments on an article: popular ones first, each with the answers to it. */
export const getComments = async (article: string): Promise<ArticleComments> => {
  const entries = (await (comments ??= readComments())).get(article) ?? [];
  const shown = entries.map(({ data: { meta, document } }): ShownComment => ({ ...meta, document }));
  return { count: shown.length, ...rankComments(shown) };
};

/** The heading on the page for contributors that says how a comment is added. */
const guide = { page: 'contributing', heading: 'comment-on-an-article' } as const;

const findGuide = ({ pages }: Pick<Library, 'pages'>): string | undefined => {
  const page = pages.find(({ id }) => id === guide.page);
  const isSaid = page?.data.document.headings.some(({ id }) => id === guide.heading);
  return isSaid === true ? `${addresses.page(guide.page)}#${guide.heading}` : undefined;
};

/**
 * Where a reader comments on an article: the form where the repository is known, else the page that says how;
 * undefined where the content says nothing of it.
 */
export const findWayIn = (article: string, library: Pick<Library, 'pages'>): string | undefined =>
  repository === undefined ? findGuide(library) : toCommentForm(repository, { article });

/** Where a reader answers a comment; undefined where there is no form. */
export const findWayToAnswer = (article: string, answers: string): string | undefined =>
  repository === undefined ? undefined : toCommentForm(repository, { article, answers });
