import { reviewReasons } from '../knowledge/review.ts';
import type { ReviewItem, ReviewReason } from '../knowledge/review.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const headings: Readonly<Record<ReviewReason, string>> = {
  overdue: 'Overdue: compare them with their sources, then set `reviewed` and `reviewBy`',
  due: 'Due soon',
  'newer-figure': 'A newer figure is known that measures the same by its own words',
  'newer-edition': 'A newer edition of the source is known',
  'published-since': 'A source was published after the last review',
  'primary-known': 'A figure known by an account was also read first-hand',
  'old-source': 'Figures from old sources: is there nothing newer?',
};

const tell = ({ reason, about = '', instead = '', days = 0 }: ReviewItem): string => {
  switch (reason) {
    case 'overdue':
      return `since ${plural(days, 'day')}`;
    case 'due':
      return days === 0 ? 'today' : `in ${plural(days, 'day')}`;
    case 'newer-figure':
    case 'newer-edition':
    case 'primary-known':
      return `${about} → ${instead}`;
    case 'published-since':
      return `${about}, ${plural(days, 'day')} after it`;
    case 'old-source':
      return about;
  }
};

/** The ways to order a report. */
export const groupings = ['reason', 'owner', 'article'] as const;
export type Grouping = (typeof groupings)[number];

interface Group {
  heading: string;
  lines: string[];
}

const groupByReason = (items: readonly ReviewItem[]): Group[] =>
  reviewReasons.flatMap((reason) => {
    const own = items.filter((item) => item.reason === reason);
    const lines = own.map((item) => `${item.article}  ${tell(item)}  (${item.owners.join(', ')})`);
    return own.length === 0 ? [] : [{ heading: `${headings[reason]} (${own.length})`, lines }];
  });

const groupBy = (
  items: readonly ReviewItem[],
  listNames: (item: ReviewItem) => readonly string[],
): Group[] => {
  const names = [...new Set(items.flatMap(listNames))].toSorted();
  return names.map((name) => {
    const own = items.filter((item) => listNames(item).includes(name));
    const lines = own.map((item) => `${item.reason.padEnd(15)} ${item.article}  ${tell(item)}`);
    return { heading: `${name} (${own.length})`, lines };
  });
};

const groups: Readonly<Record<Grouping, (items: readonly ReviewItem[]) => Group[]>> = {
  reason: groupByReason,
  owner: (items) => groupBy(items, ({ owners }) => owners),
  article: (items) => groupBy(items, ({ article }) => [article]),
};

/** What there is to look at again, for people: under its reason, its owner or its article, the pressing first. */
export const reportReviewAsText = (items: readonly ReviewItem[], by: Grouping): string =>
  items.length === 0
    ? 'Nothing is due, and no newer figure is known.'
    : groups[by](items)
        .map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'))
        .join('\n\n');

/** What there is to look at again, for programs: a JSON list, every field of each always there. */
export const reportReviewAsJson = (items: readonly ReviewItem[]): string =>
  JSON.stringify(
    items.map(({ reason, article, file, owners, about = null, instead = null, days = null }) => ({
      reason,
      article,
      file,
      owners,
      about,
      instead,
      days,
    })),
    null,
    2,
  );
