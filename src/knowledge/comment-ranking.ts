/** Readers who found something useful, and who did not. */
export interface Votes {
  up: number;
  down: number;
}

/** What ranking asks of a comment. */
export interface Rankable {
  id: string;
  /** The day that it was written, `YYYY-MM-DD`. */
  date: string;
  votes?: Votes | undefined;
  /** The comment that it answers. */
  replyTo?: string | undefined;
}

/** A comment and the answers to it. */
export interface Thread<Comment> {
  comment: Comment;
  replies: Comment[];
}

/** The threads that readers found useful, best first, and the others, oldest first. */
export interface RankedThreads<Comment> {
  popular: Thread<Comment>[];
  others: Thread<Comment>[];
}

/** The most threads that stand first as popular. */
const mostPopular = 3;

/** Within so many standard deviations of its mean lie 95% of a normal distribution. */
const z = 1.96;

/**
 * How useful a comment is, between 0 and 1, fair to one that few have voted on: the lower bound of the Wilson score
 * interval at 95%. E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), pages 209–212.
 *
 * @example One vote of one scores 0.21, ninety of a hundred score 0.83.
 */
export const scoreVotes = ({ up, down }: Votes): number => {
  if (up === 0) return 0;
  const all = up + down;
  return (up + (z * z) / 2 - z * Math.sqrt((up * down) / all + (z * z) / 4)) / (all + z * z);
};

/** Says how many found a comment useful, of those who said anything; undefined where nobody has. */
export const describeVotes = (votes: Votes | undefined): string | undefined => {
  const { up, down } = votes ?? { up: 0, down: 0 };
  return up + down === 0 ? undefined : `Found useful by ${up} of ${up + down}`;
};

const compareTime = (one: Rankable, other: Rankable): number =>
  one.date === other.date ? (one.id < other.id ? -1 : 1) : one.date < other.date ? -1 : 1;

const scoreOf = ({ votes }: Rankable): number => (votes === undefined ? 0 : scoreVotes(votes));

const compareScore = (one: Rankable, other: Rankable): number =>
  scoreOf(other) - scoreOf(one) || compareTime(one, other);

/** Puts the answers under what they answer, oldest first; the threads themselves are the oldest first, too. */
const toThreads = <Comment extends Rankable>(comments: readonly Comment[]): Thread<Comment>[] => {
  const sorted = comments.toSorted(compareTime);
  const replies = Map.groupBy(sorted, ({ replyTo }) => replyTo);
  return (replies.get(undefined) ?? []).map((comment) => ({
    comment,
    replies: replies.get(comment.id) ?? [],
  }));
};

/**
 * Ranks the comments of one article: the few with the best scores come first, if anybody found them useful;
 * of the same score the older is first.
 */
export const rankComments = <Comment extends Rankable>(
  comments: readonly Comment[],
): RankedThreads<Comment> => {
  const threads = toThreads(comments);
  const popular = threads
    .filter(({ comment }) => scoreOf(comment) > 0)
    .toSorted((one, other) => compareScore(one.comment, other.comment))
    .slice(0, mostPopular);
  return { popular, others: threads.filter((thread) => !popular.includes(thread)) };
};
