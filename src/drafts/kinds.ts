import { articleDraft } from './article.ts';
import { commentDraft } from './comment.ts';
import { datasetDraft } from './dataset.ts';
import type { DraftKind } from './draft.ts';
import { pathDraft } from './path.ts';
import { sourceDraft } from './source.ts';
import { termDraft } from './term.ts';

/** What can be begun with `npm run new`, by the word for it. */
export const draftKinds = {
  article: articleDraft,
  source: sourceDraft,
  dataset: datasetDraft,
  term: termDraft,
  comment: commentDraft,
  path: pathDraft,
} as const satisfies Record<string, DraftKind>;

export type DraftName = keyof typeof draftKinds;

/** Whether a word names a kind of content that can be begun; own names only. */
export const isDraftName = (word: string): word is DraftName => Object.hasOwn(draftKinds, word);
