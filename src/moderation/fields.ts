import { removeHiddenCharacters } from '../knowledge/hidden-character.ts';
import { findNearest } from '../knowledge/suggest.ts';
import type { Comment } from '../schemas/comment.ts';
import type { Problem } from './comment-form.ts';

/** What the site has already, as far as a comment has to fit to it. */
export interface Discussion {
  /** Ids of the articles, `section/slug`. */
  articles: readonly string[];
  comments: readonly { article: string; data: Comment }[];
  /** The names of those who write and review here. */
  staff: readonly string[];
}

/** As many as the schema of comments allows. */
const longestText = 4_000;
const longestName = 60;

/** As the schema of comments counts: a character outside the first plane is one. */
const countCharacters = (text: string): number => Array.from(text).length;

/** A text without what cannot be seen, in composed letters and without blank ends. */
export const toPlain = (text: string): string => {
  const plain = removeHiddenCharacters(text.normalize('NFC')).normalize('NFC').trim();
  // A letter that was composed may leave a joiner behind that joined something before.
  return plain === text ? plain : toPlain(plain);
};

/** The value of a field, with what a maintainer should know of it, or what is wrong with it. */
export type Found<Value> = { value: Value; note?: string } | { problem: Problem };

const refuse = (message: string, fix: string): { problem: Problem } => ({ problem: { message, fix } });

/** The article that is meant, by its id or its address. */
export const findArticle = (written: string, { articles }: Discussion): Found<string> => {
  // No address of an article is longer; a pattern that may begin anywhere takes its time on a long text.
  const short = written.slice(0, 400);
  const id = /([a-z0-9-]+\/[a-z0-9-]+)\/?(?:[?#].*)?$/.exec(short)?.[1] ?? '';
  if (short === written && !written.includes('\n') && articles.includes(id)) return { value: id };
  const [near] = findNearest(id, articles, 1);
  const meant = near === undefined ? '`section/slug` or the address of an article' : `\`${near}\``;
  return {
    problem: {
      message: 'The site has no article of the name given.',
      fix: `Write ${meant} under “Article”.`,
    },
  };
};

/** The comment that is answered: it stands on the same article, and no answer stands under an answer. */
export const findTarget = (
  written: string,
  article: string,
  { comments }: Discussion,
): Found<string | undefined> => {
  if (written === '') return { value: undefined };
  const own = comments.filter((comment) => comment.article === article);
  const target = own.find(({ data }) => data.id === written)?.data;
  if (target === undefined) {
    const message = 'The comment that it answers does not stand on the same article.';
    return { problem: { message, fix: 'Write the id of one that does under “Answers”, or nothing.' } };
  }
  const { id, replyTo } = target;
  if (replyTo === undefined) return { value: id };
  return {
    value: replyTo,
    note: `It answers \`${id}\`, which is itself an answer: it stands under \`${replyTo}\`.`,
  };
};

/** The public name, on one line. */
export const findName = (written: string): Found<string> => {
  const name = toPlain(written);
  if (name === '') return refuse('There is no public name.', 'Ask the author for one.');
  if (name.includes('\n')) return refuse('The public name has several lines.', 'Write it on one line.');
  if (countCharacters(name) > longestName)
    return refuse(
      `The public name has more than ${longestName} characters.`,
      'Ask the author for a shorter one.',
    );
  if (/\S@\S+\.\S/.test(name))
    return refuse(
      'The public name is an e-mail address.',
      'Ask the author for a name: an address would stay public.',
    );
  return { value: name.replace(/\s+/g, ' ') };
};

/** The comment's text: the site shows tags and braces as they were typed. */
export const findText = (written: string): Found<string> => {
  const plain = toPlain(written);
  if (countCharacters(plain) < 2) return refuse('The comment has no text.', 'Close the issue.');
  if (countCharacters(plain) > longestText)
    return refuse(`The comment has more than ${longestText} characters.`, 'Ask the author to shorten it.');
  return { value: plain };
};
