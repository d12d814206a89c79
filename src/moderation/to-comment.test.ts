import { describe, expect, test } from 'vitest';
import { toIssueBody } from '../../tests/support/comment-issue.ts';
import type { Typed } from '../../tests/support/comment-issue.ts';
import type { Discussion } from './fields.ts';
import type { Issue } from './issue.ts';
import { toComment, toVotes } from './to-comment.ts';
import type { Proposal } from './to-comment.ts';

const first = { id: 'first', name: 'One', date: '2026-02-03', text: 'It is sound.' };
const reply = { id: 'reply', name: 'Two', date: '2026-02-04', text: 'Yes.', replyTo: 'first' };
const discussion: Discussion = {
  articles: ['demand/is-it-sound', 'demand/second'],
  comments: [
    { article: 'demand/is-it-sound', data: first },
    { article: 'demand/is-it-sound', data: reply },
    { article: 'demand/second', data: { ...first, id: 'far' } },
  ],
  staff: ['Backend Almanac'],
};

const toIssue = (typed: Typed = {}, change: Partial<Issue> = {}): Issue => ({
  number: 12,
  created_at: '2026-02-05T23:30:00Z',
  body: toIssueBody(typed),
  ...change,
});

const accept = (typed: Typed = {}, change: Partial<Issue> = {}, context = discussion): Proposal => {
  const outcome = toComment(toIssue(typed, change), context);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome.proposal;
};

const refuse = (typed: Typed): string[] => {
  const outcome = toComment(toIssue(typed), discussion);
  return outcome.ok ? [] : outcome.problems.map(({ message, fix }) => `${message} ${fix}`);
};

describe('an approved issue becomes a comment', () => {
  test('of the day on which it was written, under an id that no other has', () => {
    expect(accept()).toEqual({
      article: 'demand/is-it-sound',
      comment: { id: '2026-02-05-a-reader-12', name: 'A reader', date: '2026-02-05', text: 'I agree.' },
      replaces: false,
      notes: [],
    });
  });

  test.each([
    ['demand/second', 'demand/second'],
    ['/demand/second/', 'demand/second'],
    ['https://almanac.example/kb/demand/second/', 'demand/second'],
    ['https://almanac.example/demand/second/#comments', 'demand/second'],
  ])('on the article that %s names', (article, id) => {
    expect(accept({ article }).article).toBe(id);
  });

  test.each([
    ['Zoë O’Neill-Smith', '2026-02-05-zoe-o-neill-smith-12'],
    ['אחמד', '2026-02-05-reader-12'],
    ['🙂', '2026-02-05-reader-12'],
    ['../../etc/passwd', '2026-02-05-etc-passwd-12'],
    ['W'.repeat(60), `2026-02-05-${'w'.repeat(40)}-12`],
    [`${'a'.repeat(39)} b`, `2026-02-05-${'a'.repeat(39)}-12`],
  ])('and of the name %s an address', (name, id) => {
    expect(accept({ name }).comment).toMatchObject({ name, id });
  });

  test('with the thumbs as votes, and without where nobody raised one', () => {
    expect(accept({}, { reactions: { '+1': 4, '-1': 1 } }).comment.votes).toEqual({ up: 4, down: 1 });
    expect(toVotes({ reactions: { '+1': 0, '-1': 0 } })).toBeUndefined();
    expect(toVotes({})).toBeUndefined();
  });

  test('under the one that it answers, and not deeper', () => {
    expect(accept({ answers: 'first' })).toMatchObject({ comment: { replyTo: 'first' }, notes: [] });
    expect(accept({ answers: 'reply' })).toMatchObject({
      comment: { replyTo: 'first' },
      notes: ['It answers `reply`, which is itself an answer: it stands under `first`.'],
    });
  });

  test('without what cannot be seen, of which the maintainer is told', () => {
    const { comment, notes } = accept({ name: 'A\u202e reader', text: 'I\u0000 ag\u200bree.\ud800' });
    expect(comment).toMatchObject({ name: 'A reader', text: 'I agree.' });
    expect(notes).toEqual(['Characters that cannot be seen were taken out: 4.']);
  });

  test('with what would act elsewhere kept as it was typed, because comments are shown as typed', () => {
    const text = '<script>alert({1})</script>';
    expect(accept({ text }).comment.text).toBe(text);
  });
});

describe('an issue that is approved again', () => {
  const { comment } = accept({ name: 'Old name' });
  const known = {
    ...discussion,
    comments: [...discussion.comments, { article: 'demand/is-it-sound', data: comment }],
  };

  test('renews its comment under the id that it has, with the votes of today', () => {
    const renewed = accept({ name: 'New name', text: 'I do.' }, { reactions: { '+1': 2, '-1': 0 } }, known);
    expect(renewed).toMatchObject({
      replaces: true,
      comment: { id: comment.id, name: 'New name', text: 'I do.', votes: { up: 2, down: 0 } },
    });
    expect(renewed.notes).toEqual([]);
  });

  test('does not take that of another issue', () => {
    expect(accept({}, { number: 2 }, known).replaces).toBe(false);
    expect(accept({}, { created_at: '2026-02-06T00:00:00Z' }, known).replaces).toBe(false);
  });

  test('cannot answer itself', () => {
    const outcome = toComment(toIssue({ answers: comment.id }), known);
    expect(outcome).toMatchObject({ ok: false });
  });

  test('asks to delete what it left on another article', () => {
    expect(accept({ article: 'demand/second' }, {}, known)).toMatchObject({
      replaces: false,
      notes: ['A comment of this issue stands on demand/is-it-sound, too: delete it there.'],
    });
  });
});

describe('an issue is refused, with what to do', () => {
  test.each([
    ['an article that is not there', { article: 'demand/secnd' }, 'Write `demand/second`'],
    ['a path that leaves the folder', { article: '../../etc/passwd' }, 'no article'],
    ['an article on two lines', { article: 'demand/second\ndemand/second' }, 'no article'],
    ['an endless article', { article: 'a'.repeat(60_000) }, 'no article'],
    ['an answer to a comment of another article', { answers: 'far' }, 'does not stand on the same article'],
    ['an answer to nothing', { answers: '__proto__' }, 'does not stand on the same article'],
    ['no name', { name: '' }, 'There is no public name.'],
    ['a name of nothing to be seen', { name: '\u200b' }, 'There is no public name.'],
    ['a name on two lines', { name: 'A\nB' }, 'several lines'],
    ['a long name', { name: 'a'.repeat(61) }, 'more than 60'],
    ['an address as a name', { name: 'jo@example.org' }, 'e-mail'],
    ['no text', { text: '' }, 'no text'],
    ['a long text', { text: 'a '.repeat(2_001) }, 'more than 4000'],
  ])('%s', (_name, typed, message) => {
    expect(refuse(typed).join(' ')).toContain(message);
  });

  test('all of it at once', () => {
    expect(refuse({ article: 'x', name: '', text: '' })).toHaveLength(3);
  });

  test('without a body, as of a deleted one', () => {
    expect(toComment({ ...toIssue(), body: null }, discussion).ok).toBe(false);
  });
});
