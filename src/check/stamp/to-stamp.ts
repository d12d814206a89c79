import { reason as reasonField } from '../../schemas/ledger.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import type { Unrecorded } from './find-unrecorded.ts';

type Revision = Ledger['revisions'][number];

/** What is said of the changes that are recorded together. */
export interface StampWords {
  today: string;
  reason: string | undefined;
  /** Whether the words changed and not what they say: no date moves. */
  isEditorial: boolean;
}

/** What is to be written of one article. */
export interface Stamp {
  id: string;
  ledger: Ledger;
  /** What the article's `updated` becomes; undefined where it stays. */
  updated: string | undefined;
}

/** What keeps a text from being a reason, said after "the reason"; undefined where nothing does. */
export const findReasonProblem = (text: string): string | undefined => {
  const issue = reasonField.safeParse(text).error?.issues[0];
  if (issue?.code === 'too_small') return `must have at least ${issue.minimum} characters`;
  return issue?.code === 'too_big' ? `may have at most ${issue.maximum} characters` : issue?.message;
};

const firstReason = 'First published.';

/** An article that nobody can have read otherwise: it was published today, and is recorded anew. */
const isOfToday = ({ former }: Unrecorded, today: string): boolean =>
  former?.ledger.revisions.length === 1 && former.ledger.revisions[0]?.date === today;

/** Whether somebody must say why: not of what is published for the first time. */
export const needsReason = (unrecorded: Unrecorded, today: string): boolean => {
  const { published, updated } = unrecorded.entry.data;
  return unrecorded.former === undefined ? updated > published : !isOfToday(unrecorded, today);
};

const toFigures = ({ former, describe }: Unrecorded): Pick<Revision, 'figures'> => {
  const figures = former?.change.figures ?? [];
  return figures.length === 0
    ? {}
    : { figures: figures.map((change) => ({ ...change, what: describe(change.figure) })) };
};

/** The first record: the days are those of the front matter, so that a site can begin to keep one at any time. */
const toFirstRevisions = ({ entry }: Unrecorded, reason: string | undefined): Revision[] => {
  const { published, updated } = entry.data;
  const first: Revision = { date: published, kind: 'published', reason: firstReason };
  return updated > published && reason !== undefined
    ? [first, { date: updated, kind: 'meaning', reason }]
    : [first];
};

const toNextRevisions = (unrecorded: Unrecorded, words: StampWords): Revision[] => {
  const known = unrecorded.former?.ledger.revisions ?? [];
  const { today, reason, isEditorial } = words;
  if (isOfToday(unrecorded, today) || reason === undefined) return known;
  const figures = isEditorial ? {} : toFigures(unrecorded);
  return [...known, { date: today, kind: isEditorial ? 'editorial' : 'meaning', reason, ...figures }];
};

/**
 * Prepares what is to be written of an article: its ledger with the change, and its new day.
 * @throws Error where the ledger has a later day than today
 */
export const toStamp = (unrecorded: Unrecorded, words: StampWords): Stamp => {
  const { entry, digest, state, former } = unrecorded;
  const last = former?.ledger.revisions.at(-1)?.date;
  if (last !== undefined && last > words.today)
    throw new Error(
      `The ledger of ${entry.id} has the day ${last}, which is later than today, ${words.today}.`,
    );
  const revisions =
    former === undefined ? toFirstRevisions(unrecorded, words.reason) : toNextRevisions(unrecorded, words);
  const moves = former !== undefined && !words.isEditorial && !isOfToday(unrecorded, words.today);
  const { words: count, figures, charts, links, pictures } = state;
  return {
    id: entry.id,
    ledger: {
      digest,
      revisions,
      state: {
        words: count,
        figures,
        charts: [...charts],
        links: [...links],
        ...(pictures && { pictures: [...pictures] }),
      },
    },
    updated: moves ? words.today : undefined,
  };
};
