import { digestMeaning } from '../../knowledge/meaning.ts';
import { compareStates } from '../../knowledge/revisions.ts';
import type { PrintedState, StateChange } from '../../knowledge/revisions.ts';
import type { Article } from '../../schemas/article.ts';
import type { Ledger } from '../../schemas/ledger.ts';
import type { DocumentEntry } from '../content-tree.ts';
import { describeFigure, describeMeaning, isSameStatistic, toPrintedState } from '../describe-meaning.ts';
import type { Library } from '../library.ts';

/** An article that says something else than its ledger records, or that has none. */
export interface Unrecorded {
  entry: DocumentEntry<Article>;
  /** What it says now. */
  digest: string;
  state: PrintedState;
  /** What was recorded, and how that differs; undefined where nothing was. */
  former?: { ledger: Ledger; change: StateChange } | undefined;
  /** What the number behind a figure is of, in words. */
  describe: (figure: string) => string;
}

/** The articles whose file, or something that they print, has an error that keeps it from being read. */
export const listUnreadable = (library: Library): string[] => {
  const readable = library.tree.articles.filter((entry) => describeMeaning(library, entry) !== undefined);
  const ids = new Set(readable.map(({ id }) => id));
  return [...library.ids.articles].filter((id) => !ids.has(id));
};

const toUnrecorded = (
  library: Library,
  entry: DocumentEntry<Article>,
  ledger: Ledger | undefined,
): Unrecorded[] => {
  const meaning = describeMeaning(library, entry);
  if (meaning === undefined) return [];
  const digest = digestMeaning(meaning);
  if (digest === ledger?.digest) return [];
  const state = toPrintedState(library, entry, meaning);
  const isSame = (one: string, other: string): boolean => isSameStatistic(library, one, other);
  return [
    {
      entry,
      digest,
      state,
      former: ledger && { ledger, change: compareStates(ledger.state, state, isSame) },
      describe: (figure) => describeFigure(library, entry, figure),
    },
  ];
};

/** The articles whose meaning is not the one that was last recorded, in the order of their ids; those that can be read. */
export const findUnrecorded = (library: Library): Unrecorded[] => {
  const ledgers = new Map(library.tree.revisions.map(({ id, data }) => [id, data]));
  return library.tree.articles.flatMap((entry) => toUnrecorded(library, entry, ledgers.get(entry.id)));
};
