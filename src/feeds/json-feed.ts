import { toInstant } from '../metadata/graph/values.ts';
import type { Feed, FeedEntry } from './feed.ts';

const toItem = (entry: FeedEntry, language: string) => ({
  id: entry.id,
  url: entry.url,
  title: entry.title,
  content_html: entry.html,
  summary: entry.summary,
  date_published: toInstant(entry.published),
  date_modified: toInstant(entry.updated),
  authors: entry.authors.map((name) => ({ name })),
  tags: entry.tags,
  language,
});

/** Prints a feed as JSON Feed, version 1.1; its rights in an extension, because the standard has no place for them. */
export const printJsonFeed = (feed: Feed): string =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json,
    description: feed.description,
    language: feed.language,
    authors: [feed.author],
    _rights: { about: feed.licence, text: feed.rights },
    items: feed.entries.map((entry) => toItem(entry, feed.language)),
  })}\n`;
