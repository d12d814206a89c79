import { listHiddenCharacters } from '../knowledge/hidden-character.ts';
import type { Comment } from '../schemas/comment.ts';
import { readCommentForm } from './comment-form.ts';
import type { CommentForm, Problem } from './comment-form.ts';
import { findArticle, findName, findTarget, findText, toPlain } from './fields.ts';
import type { Discussion } from './fields.ts';
import type { Issue } from './issue.ts';
import { findSpamSignals } from './spam-signals.ts';

/** A comment that can be proposed, and what a maintainer should know of it. */
export interface Proposal {
  article: string;
  comment: Comment;
  /** Whether a comment from the same issue stands there already and is replaced. */
  replaces: boolean;
  notes: string[];
}

export type Outcome = { ok: true; proposal: Proposal } | { ok: false; problems: Problem[] };

/** A name as part of an address: plain letters and digits; `reader` where it has none. */
const toNamePart = (name: string): string => {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const part = letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return part === '' ? 'reader' : part;
};

/** An id that no other issue can have: the day, the name and the issue's number. */
const toId = (date: string, name: string, { number }: Issue): string =>
  `${date}-${toNamePart(name)}-${number}`;

/** Whether a comment came from an issue: its id begins with the issue's day and ends with its number. */
const isFrom = ({ id }: Pick<Comment, 'id'>, issue: Issue): boolean =>
  id.startsWith(`${toDay(issue)}-`) && id.endsWith(`-${issue.number}`);

const toDay = ({ created_at }: Issue): string => new Date(created_at).toISOString().slice(0, 10);

/**
 * Counts reactions as votes: a thumb up or down is one reader's vote. A heart is none, because the same reader may have
 * given a thumb, too, and would count twice.
 */
export const toVotes = ({ reactions }: Pick<Issue, 'reactions'>): Comment['votes'] => {
  const { '+1': up = 0, '-1': down = 0 } = reactions ?? {};
  return up + down === 0 ? undefined : { up, down };
};

const listNotes = (form: CommentForm, { comments, staff }: Discussion): string[] => {
  const hidden = [form.name, form.text].flatMap((text) => [...listHiddenCharacters(text)]).length;
  return [
    ...findSpamSignals(
      { name: toPlain(form.name), text: toPlain(form.text) },
      { known: comments.map(({ data }) => data.text), staff },
    ),
    ...(hidden > 0 ? [`Characters that cannot be seen were taken out: ${hidden}.`] : []),
  ];
};

/** Of the comments that came from this issue before: the one on its article, and a word on those that stand elsewhere. */
const splitOwn = (article: string, issue: Issue, comments: Discussion['comments']) => {
  const own = comments.filter(({ data }) => isFrom(data, issue));
  const elsewhere = own.filter((comment) => comment.article !== article);
  return {
    known: own.find((comment) => comment.article === article),
    notes: elsewhere.map(
      (comment) => `A comment of this issue stands on ${comment.article}, too: delete it there.`,
    ),
  };
};

const propose = (form: CommentForm, issue: Issue, discussion: Discussion): Outcome => {
  const others = { ...discussion, comments: discussion.comments.filter(({ data }) => !isFrom(data, issue)) };
  const article = findArticle(form.article, others);
  const target = findTarget(form.answers, 'value' in article ? article.value : '', others);
  const name = findName(form.name);
  const text = findText(form.text);
  if ('problem' in article || 'problem' in target || 'problem' in name || 'problem' in text) {
    const problems = [article, target, name, text].flatMap((found) =>
      'problem' in found ? found.problem : [],
    );
    return { ok: false, problems };
  }
  const date = toDay(issue);
  const { known, notes } = splitOwn(article.value, issue, discussion.comments);
  const votes = toVotes(issue);
  const comment: Comment = {
    id: known?.data.id ?? toId(date, name.value, issue),
    name: name.value,
    date,
    text: text.value,
    ...(target.value !== undefined && { replyTo: target.value }),
    ...(votes !== undefined && { votes }),
  };
  const all = [...(target.note === undefined ? [] : [target.note]), ...notes, ...listNotes(form, others)];
  return {
    ok: true,
    proposal: { article: article.value, comment, replaces: known !== undefined, notes: all },
  };
};

/** Turns an issue that was made with the form into a comment, or says what a maintainer has to mend first. */
export const toComment = (issue: Issue, discussion: Discussion): Outcome => {
  const read = readCommentForm(issue.body ?? '');
  return read.ok ? propose(read.form, issue, discussion) : { ok: false, problems: [read.problem] };
};
