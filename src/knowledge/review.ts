import { addMonths, countDays } from './calendar-day.ts';
import {
  findNewestEditions,
  isLater,
  isNewerReading,
  isSameReading,
  toMeasure,
  toSeries,
} from './editions.ts';
import type { Reading } from './editions.ts';
import { toSourceId } from './id-parts.ts';
import type { UnitKind } from './units.ts';

/** An article, as far as its review goes. */
export interface ReviewArticle {
  id: string;
  file: string;
  /** Who looks after it: those who reviewed it, or those who wrote it. */
  owners: readonly string[];
  reviewed: string;
  reviewBy: string;
  /** Full ids of the facts that it places, cites or computes from. */
  facts: readonly string[];
  /** Ids of all sources that it rests on, those of its tables among them. */
  sources: readonly string[];
}

/** A fact with a figure. */
export interface ReviewFact {
  /** `source/fact`. */
  id: string;
  reading: Reading;
  /** Whether the document itself was read, and not an account of it. */
  isPrimary: boolean;
}

/** A source, as far as its age goes. */
export interface ReviewSource {
  id: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: string | undefined;
}

/** All that a review looks at. */
export interface ReviewSubject {
  articles: readonly ReviewArticle[];
  facts: readonly ReviewFact[];
  sources: readonly ReviewSource[];
}

/** Reasons to look at an article again, the pressing ones first. */
export const reviewReasons = [
  'overdue',
  'due',
  'newer-figure',
  'newer-edition',
  'published-since',
  'primary-known',
  'old-source',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** One reason to look at one article again. */
export interface ReviewItem {
  reason: ReviewReason;
  article: string;
  file: string;
  owners: readonly string[];
  /** The fact or the source that it is about. */
  about?: string;
  /** The fact or the source to look at instead. */
  instead?: string;
  /** Days until the review, or since the day that the reason speaks of. */
  days?: number;
}

interface ReviewOptions {
  /** `YYYY-MM-DD`. */
  today: string;
  /** How many days ahead a review counts as due. */
  within: number;
  /** How many months after its publication a source counts as old. */
  oldAfter: number;
}

type Found = Omit<ReviewItem, 'article' | 'file' | 'owners'>;

const findDue = ({ reviewBy }: ReviewArticle, { today, within }: ReviewOptions): Found[] => {
  const days = countDays(today, reviewBy);
  if (days < 0) return [{ reason: 'overdue', days: -days }];
  return days <= within ? [{ reason: 'due', days }] : [];
};

const fullDate = 'YYYY-MM-DD'.length;

/** The last day that a date, as exactly as it is known, can mean; every month ends on its 31st here. */
const toLastDay = (date: string): string => date + '-12-31'.slice(date.length - 4);

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const dates = new RegExp(`-(?:(?:${months})[a-z]*-|q[1-4]-)?(?:19|20)\\d\\d(?:-q[1-4])?(?=-|$)`, 'g');

/** A fact's own name without its dates: `tech-unemployment-may-2019` is called as `tech-unemployment-aug-2025` is. */
const toName = (factId: string): string => factId.slice(toSourceId(factId).length).replace(dates, '');

/**
 * Whether two facts that say they measure the same do: in two documents that both say what they count, and in editions
 * of one publication under one name. Within a document, facts of one measure are of several groups more often.
 */
const areComparable = (one: ReviewFact, other: ReviewFact): boolean => {
  const [source, second] = [toSourceId(one.id), toSourceId(other.id)];
  if (source === second) return false;
  return toSeries(source) === toSeries(second)
    ? toName(one.id) === toName(other.id)
    : one.reading.of !== undefined;
};

const byPeriod = (one: ReviewFact, other: ReviewFact): number =>
  isLater(one.reading.period, other.reading.period) ? -1 : 1;

/** The facts of a review, found by what they measure. */
interface KnownFacts {
  byId: ReadonlyMap<string, ReviewFact>;
  byMeasure: ReadonlyMap<string, readonly ReviewFact[]>;
}

const listComparable = (fact: ReviewFact, { byMeasure }: KnownFacts): ReviewFact[] =>
  (byMeasure.get(toMeasure(fact.reading)) ?? []).filter((other) => areComparable(fact, other));

const listKnown = ({ facts }: ReviewArticle, { byId }: KnownFacts): ReviewFact[] =>
  facts.flatMap((id) => byId.get(id) ?? []);

/** The newest readings of what an article states only as it was before; beside a newer one an older is a comparison. */
const findNewerFigures = (article: ReviewArticle, known: KnownFacts): Found[] => {
  const own = listKnown(article, known);
  return own.flatMap((fact): Found[] => {
    const isNewer = ({ reading }: ReviewFact): boolean => isNewerReading(reading, fact.reading);
    const [newest] = listComparable(fact, known).filter(isNewer).toSorted(byPeriod);
    return newest === undefined || own.some(isNewer)
      ? []
      : [{ reason: 'newer-figure', about: fact.id, instead: newest.id }];
  });
};

const findNewerEditions = ({ sources }: ReviewArticle, newest: ReadonlyMap<string, string>): Found[] =>
  sources.flatMap((about): Found[] => {
    const instead = newest.get(about);
    return instead === undefined || sources.includes(instead)
      ? []
      : [{ reason: 'newer-edition', about, instead }];
  });

const findPrimary = (article: ReviewArticle, known: KnownFacts): Found[] =>
  listKnown(article, known).flatMap((fact): Found[] => {
    const primary = listComparable(fact, known).find(
      ({ isPrimary, reading }) => isPrimary && isSameReading(reading, fact.reading),
    );
    return fact.isPrimary || primary === undefined
      ? []
      : [{ reason: 'primary-known', about: fact.id, instead: primary.id }];
  });

type Dates = ReadonlyMap<string, string>;

const findPublishedSince = ({ sources, reviewed }: ReviewArticle, dates: Dates): Found[] =>
  sources.flatMap((about): Found[] => {
    const published = dates.get(about) ?? '';
    // Of a source that is dated by its year or month alone nobody knows that it came after the review.
    return published.length === fullDate && published > reviewed
      ? [{ reason: 'published-since', about, days: countDays(reviewed, published) }]
      : [];
  });

/** What numbers are that do not age with their source: the code of an error, the length of a token's life. */
const timeless = new Set<UnitKind>(['identifier', 'version', 'date', 'duration', 'size']);

interface OldLimit {
  dates: Dates;
  before: string;
  /** Sources of which a newer edition is known, which is said already. */
  overtaken: ReadonlyMap<string, string>;
}

/** Old sources of figures; a standard or a definition does not age with its date. */
const findOldSources = (article: ReviewArticle, known: KnownFacts, limit: OldLimit): Found[] => {
  const measured = listKnown(article, known).filter(({ reading }) => !timeless.has(reading.unit.kind));
  const sources = [...new Set(measured.map(({ id }) => toSourceId(id)))].filter(
    (id) => !limit.overtaken.has(id),
  );
  return sources.flatMap((about): Found[] => {
    const published = limit.dates.get(about);
    return published !== undefined && toLastDay(published) < limit.before
      ? [{ reason: 'old-source', about }]
      : [];
  });
};

const compare = (one: ReviewItem, other: ReviewItem): number =>
  reviewReasons.indexOf(one.reason) - reviewReasons.indexOf(other.reason) ||
  (one.reason === 'overdue' ? (other.days ?? 0) - (one.days ?? 0) : 0) ||
  (one.reason === 'due' ? (one.days ?? 0) - (other.days ?? 0) : 0) ||
  (one.article < other.article ? -1 : Number(one.article > other.article));

/**
 * Lists why which articles should be looked at again: their day has come, a newer figure or edition than theirs is known,
 * a source was published since, a first-hand figure is known where they rest on an account of it, or a source is old.
 */
export const listReviewItems = (subject: ReviewSubject, options: ReviewOptions): ReviewItem[] => {
  const known: KnownFacts = {
    byId: new Map(subject.facts.map((fact) => [fact.id, fact])),
    byMeasure: Map.groupBy(subject.facts, ({ reading }) => toMeasure(reading)),
  };
  const newest = findNewestEditions(subject.sources.map(({ id }) => id));
  const published = new Map(
    subject.sources.flatMap(({ id, published }) =>
      published === undefined ? [] : [[id, published] as const],
    ),
  );
  const before = addMonths(options.today, -options.oldAfter);
  return subject.articles
    .flatMap((article) => {
      const { id, file, owners } = article;
      const found = [
        ...findDue(article, options),
        ...findNewerFigures(article, known),
        ...findNewerEditions(article, newest),
        ...findPublishedSince(article, published),
        ...findPrimary(article, known),
        ...findOldSources(article, known, { dates: published, before, overtaken: newest }),
      ];
      return found.map((item): ReviewItem => ({ ...item, article: id, file, owners }));
    })
    .toSorted(compare);
};
