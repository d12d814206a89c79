import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeVotes, rankComments, scoreVotes } from './comment-ranking.ts';
import type { Rankable, Thread } from './comment-ranking.ts';

const count = fc.nat({ max: 100_000 });
const some = fc.integer({ min: 1, max: 10_000 });

describe('a score', () => {
  test('lies between 0 and the share of those who found it useful', () => {
    fc.assert(
      fc.property(some, count, (up, down) => {
        expect(scoreVotes({ up, down })).toBeGreaterThan(0);
        expect(scoreVotes({ up, down })).toBeLessThan(up / (up + down));
      }),
    );
  });

  test('is 0 without a vote, and without one in favour', () => {
    expect(scoreVotes({ up: 0, down: 0 })).toBe(0);
    fc.assert(
      fc.property(count, (down) => {
        expect(scoreVotes({ up: 0, down })).toBe(0);
      }),
    );
  });

  test('rises with the number of votes at the same share', () => {
    fc.assert(
      fc.property(some, count, fc.integer({ min: 2, max: 50 }), (up, down, times) => {
        expect(scoreVotes({ up: up * times, down: down * times })).toBeGreaterThan(scoreVotes({ up, down }));
      }),
    );
  });

  test('rises with a vote in favour and falls with one against', () => {
    fc.assert(
      fc.property(some, count, (up, down) => {
        expect(scoreVotes({ up: up + 1, down })).toBeGreaterThan(scoreVotes({ up, down }));
        expect(scoreVotes({ up, down: down + 1 })).toBeLessThan(scoreVotes({ up, down }));
      }),
    );
  });

  test('of one vote is below that of ninety in a hundred', () => {
    // Worked out by hand from the formula with z = 1.96: 1 / (1 + z²), and (90 + z²/2 − z√(9 + z²/4)) / (100 + z²).
    expect(scoreVotes({ up: 1, down: 0 })).toBeCloseTo(0.2065, 4);
    expect(scoreVotes({ up: 90, down: 10 })).toBeCloseTo(0.8256, 4);
  });
});

test('votes are told by their number, and none by nothing', () => {
  expect(describeVotes({ up: 12, down: 2 })).toBe('Found useful by 12 of 14');
  expect(describeVotes({ up: 0, down: 0 })).toBeUndefined();
  expect(describeVotes(undefined)).toBeUndefined();
});

const toIds = (threads: readonly Thread<Rankable>[]): string[] => threads.map(({ comment }) => comment.id);

const comment = (id: string, more: Partial<Rankable> = {}): Rankable => ({ id, date: '2026-02-01', ...more });

const votes = (up: number, down: number): Partial<Rankable> => ({ votes: { up, down } });

describe('comments', () => {
  test('with the three best scores are popular, the best first, and the others follow in order of time', () => {
    const { popular, others } = rankComments([
      comment('late', { date: '2026-03-01' }),
      comment('single', votes(1, 0)),
      comment('many', votes(90, 10)),
      comment('disliked', { ...votes(0, 9), date: '2026-01-01' }),
      comment('some', votes(9, 1)),
      comment('doubtful', votes(1, 1)),
    ]);
    expect(toIds(popular)).toEqual(['many', 'some', 'single']);
    expect(toIds(others)).toEqual(['disliked', 'doubtful', 'late']);
  });

  test('of the same score stand by age and then by id', () => {
    const { popular } = rankComments([
      comment('b', votes(2, 1)),
      comment('a', votes(2, 1)),
      comment('c', { ...votes(2, 1), date: '2026-01-31' }),
    ]);
    expect(toIds(popular)).toEqual(['c', 'a', 'b']);
  });

  test('that nobody found useful are not popular, however few there are', () => {
    const { popular, others } = rankComments([comment('a'), comment('b', votes(0, 1))]);
    expect(popular).toEqual([]);
    expect(toIds(others)).toEqual(['a', 'b']);
  });

  test('have their answers under them, oldest first and whatever their votes', () => {
    const { popular, others } = rankComments([
      comment('late', { replyTo: 'first', date: '2026-02-03', ...votes(50, 0) }),
      comment('first', votes(1, 0)),
      comment('early', { replyTo: 'first', date: '2026-02-02' }),
      comment('second'),
    ]);
    expect(popular[0]?.replies.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(toIds(others)).toEqual(['second']);
  });

  test('are each shown once, in the same order however they were read', () => {
    const any = fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      date: fc.constantFrom('2026-01-01', '2026-01-02'),
      votes: fc.option(fc.record({ up: fc.nat(5), down: fc.nat(5) }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 12 }), (comments) => {
        const { popular, others } = rankComments(comments);
        const ids = toIds([...popular, ...others]);
        expect(ids.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
        expect(rankComments(comments.toReversed())).toEqual({ popular, others });
      }),
    );
  });
});
