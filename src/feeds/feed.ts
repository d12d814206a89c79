import { v5 } from 'uuid';
import type { Url } from '../knowledge/addresses.ts';

/** Something new: an article, or a change of what one says. */
export interface FeedEntry {
  /** Made by {@link toFeedId}: for ever the same. */
  id: string;
  url: Url;
  title: string;
  /** Days, `YYYY-MM-DD`. */
  published: string;
  updated: string;
  /** What it says in a sentence, without marks. */
  summary: string;
  /** The whole of it, as HTML with absolute addresses. */
  html: string;
  authors: readonly string[];
  tags: readonly string[];
}

/** A feed of the site or of a section, newest first. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page that it is the feed of. */
  home: Url;
  atom: Url;
  json: Url;
  author: { name: string; url: Url };
  rights: string;
  licence: string;
  /** At least one. */
  entries: readonly FeedEntry[];
}

/** The space of the almanac's names; drawn once, and never to be changed. */
const namespace = '5d0c9d0e-6f8b-4a53-9f39-0a4c0f6c2b7e';

/**
 * Makes the id of a feed or an entry from what it is of. It names no host and no folder, because the standard asks that
 * an id stays the same when a site moves: a reader would be shown everything again.
 */
export const toFeedId = (name: string): string => `urn:uuid:${v5(name, namespace)}`;

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Sorts entries newest first, by what was last changed, then by address; those of one article and day stay as they are. */
export const sortEntries = (entries: readonly FeedEntry[]): FeedEntry[] =>
  entries.toSorted(
    (one, other) =>
      compareText(other.updated, one.updated) ||
      compareText(other.published, one.published) ||
      compareText(one.url, other.url),
  );
