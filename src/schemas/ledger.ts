import { z } from 'astro/zod';
import { findHiddenCharacter } from '../knowledge/hidden-character.ts';
import { revisionKinds } from '../knowledge/revisions.ts';
import { findStatistics } from '../knowledge/statistics.ts';
import { day, factId, line, slug } from './fields.ts';

const figureId = z.union([factId, slug], {
  error: 'write source/fact, or the id of a figure in the article',
});

/** A figure that an article prints otherwise than before. */
const figureChange = z.strictObject({
  figure: figureId.describe('The fact that is printed now, or the figure that the article computes.'),
  former: figureId
    .optional()
    .describe('The fact that was printed before, where one of a newer edition took its place.'),
  what: line(2, 500).describe('What the number is of, without the number.'),
  from: line(1, 80).describe('How it was printed before.'),
  to: line(1, 80).describe('How it is printed now.'),
});

/** Why an article changed, for its readers. */
export const reason = line(8, 200)
  .refine((text) => findHiddenCharacter(text) === undefined, {
    error: 'has a character that cannot be seen: delete it',
  })
  .refine((text) => findStatistics(text).length === 0, {
    error: 'states a figure: leave it out, because those that changed are listed with their sources',
  })
  .describe('Why, in one line, without figures: readers see it.');

/** A day on which an article was published or changed. */
const revision = z.strictObject({
  date: day.describe('The day it was recorded, YYYY-MM-DD.'),
  kind: z
    .enum(revisionKinds)
    .describe(
      '`published`: the first; `meaning`: readers are told of it; `editorial`: the words changed and not what they say.',
    ),
  reason,
  figures: z.array(figureChange).min(1).max(100).optional().describe('The figures that changed.'),
});

/** What an article printed when it was last recorded, so that the next change can be described. */
const state = z.strictObject({
  words: z.int().min(0).describe('How many words it had.'),
  figures: z
    .record(
      z.string().regex(/^[a-z0-9]+(?:[/-][a-z0-9]+)*(?: rounded)?$/, {
        error: 'write source/fact or the id of a figure, and `rounded` where it is',
      }),
      line(1, 80),
    )
    .describe('Each figure as it was printed, but with its sign.'),
  charts: z.array(line(3, 100)).max(100).describe('Each dataset that it drew, with a digest of the rows.'),
  links: z.array(line(1, 500)).max(500).describe('What it linked to.'),
  pictures: z
    .array(line(3, 300))
    .min(1)
    .max(100)
    .optional()
    .describe('Each picture that it showed, with a digest of its bytes.'),
});

const isInOrder = ({ revisions }: { revisions: readonly { date: string }[] }): boolean =>
  revisions.every(({ date }, index) => date >= (revisions[index - 1]?.date ?? date));

const isPublishedFirst = ({ revisions }: { revisions: readonly { kind: string }[] }): boolean =>
  revisions.every(({ kind }, index) => (kind === 'published') === (index === 0));

/** What is recorded of an article: `content/revisions/<section>/<slug>.yaml`, written by `npm run stamp`. */
export const ledger = z
  .strictObject({
    digest: z
      .string()
      .regex(/^v\d{1,3}-[0-9a-f]{32}$/, { error: 'let `npm run stamp` write it' })
      .describe('Digest of what the article says.'),
    revisions: z.array(revision).min(1).max(500).describe('What happened to the article, oldest first.'),
    state: state.describe('What it printed when it was last recorded.'),
  })
  .refine(isInOrder, { error: 'stand in the order of their dates, oldest first', path: ['revisions'] })
  .refine(isPublishedFirst, {
    error: 'begin with the one that is `published`, and have no other',
    path: ['revisions'],
  });

export type Ledger = z.infer<typeof ledger>;
