import type { Element } from 'xast';
import { x } from 'xastscript';
import { printXml } from '../metadata/xml.ts';
import { toInstant } from '../metadata/graph/values.ts';
import type { Feed, FeedEntry } from './feed.ts';

const toEntry = (entry: FeedEntry): Element =>
  x('entry', [
    x('id', entry.id),
    x('title', entry.title),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    x('published', toInstant(entry.published)),
    x('updated', toInstant(entry.updated)),
    ...entry.authors.map((name) => x('author', [x('name', name)])),
    ...entry.tags.map((tag) => x('category', { term: tag })),
    x('summary', entry.summary),
    x('content', { type: 'html' }, entry.html),
  ]);

const findNewest = ({ entries }: Feed): string => {
  const newest = entries
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new RangeError('A feed without entries has no day to be dated by.');
  return newest;
};

/**
 * Prints a feed as Atom (RFC 4287), its licence by a link (RFC 4946).
 * @throws RangeError where it has no entry
 */
export const printAtom = (feed: Feed): string =>
  printXml(
    x(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      x('link', { rel: 'license', href: feed.licence }),
      x('updated', toInstant(findNewest(feed))),
      x('author', [x('name', feed.author.name), x('uri', feed.author.url)]),
      x('rights', feed.rights),
      ...feed.entries.map(toEntry),
    ),
  );
