import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { printAtom } from '../../src/feeds/atom.ts';
import { sortEntries, toFeedId } from '../../src/feeds/feed.ts';
import type { Feed, FeedEntry } from '../../src/feeds/feed.ts';
import { printJsonFeed } from '../../src/feeds/json-feed.ts';
import { createAddresses } from '../../src/knowledge/addresses.ts';
import { findAtomFaults, findJsonFeedFaults } from '../support/feed-standards.ts';

const addresses = createAddresses({ base: '/kb/', origin: 'https://almanac.example' });
const home = addresses.toUrl(addresses.home());

const entry: FeedEntry = {
  id: toFeedId('article/demand/one'),
  url: addresses.toUrl(addresses.article('demand/one')),
  title: 'One',
  published: '2026-01-02',
  updated: '2026-02-03',
  summary: 'What one says.',
  html: '<p>One &amp; all.</p>',
  authors: ['The editors'],
  tags: ['Pay'],
};

const feed: Feed = {
  id: toFeedId('feed/'),
  title: 'The feed',
  description: 'All that is new.',
  language: 'en',
  home,
  atom: addresses.toUrl(addresses.file('feed.xml')),
  json: addresses.toUrl(addresses.file('feed.json')),
  author: { name: 'The editors', url: home },
  rights: 'CC BY 4.0',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  entries: [entry],
};

const withTitle = (title: string): Feed => ({
  ...feed,
  title,
  entries: [{ ...entry, title, summary: title, html: title, authors: [title], tags: [title] }],
});

/** The text of the first element of this name within the first entry. */
const readAtom = (text: string, name: string): string => {
  let found: string | undefined;
  const walk = (node: { type: string; name?: string; value?: string; children?: unknown[] }): string => {
    const inner = (node.children ?? []).map((child) => walk(Object(child))).join('');
    if (node.name === name) found ??= inner;
    return node.type === 'text' || node.type === 'cdata' ? (node.value ?? '') : inner;
  };
  const xast = fromXml(text);
  const atom = xast.children.find((child) => child.type === 'element');
  const first = atom?.children.find((child) => child.type === 'element' && child.name === 'entry');
  walk(Object(first));
  if (found === undefined) throw new Error(`There is no <${name}>.`);
  return found;
};

const hostile = [
  ['quotes', `"double" 'single' “curly”`],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['the end of a section of characters', 'a ]]> b <![CDATA[ c'],
  ['an entity', '&lt;b&gt; & &amp; &nbsp; &#0;'],
  ['a comment', '<!-- x -- y --> <?pi ?>'],
  ['an emoji', '👩‍💻 works 🇩🇪'],
  ['words from right to left', 'האם יש ביקוש? نعم'],
  ['300 letters', 'x'.repeat(300)],
] as const;

describe('an Atom feed', () => {
  test('keeps to its standard', () => {
    expect(findAtomFaults(printAtom(feed))).toEqual([]);
  });

  test('is dated by its newest entry, wherever that stands', () => {
    const older = { ...entry, id: toFeedId('x'), updated: '2026-01-02' };
    expect(/<updated>([^<]*)/.exec(printAtom({ ...feed, entries: [older, entry] }))?.[1]).toBe(
      '2026-02-03T00:00:00Z',
    );
  });

  test('is not made of nothing, which has no date', () => {
    expect(() => printAtom({ ...feed, entries: [] })).toThrow(RangeError);
  });

  test.each(hostile)('carries a title as it is with %s', (_name, title) => {
    const text = printAtom(withTitle(title));
    expect(findAtomFaults(text)).toEqual([]);
    for (const name of ['title', 'summary', 'content', 'name']) expect(readAtom(text, name)).toBe(title);
  });
});

describe('a JSON feed', () => {
  test('keeps to its standard', () => {
    expect(findJsonFeedFaults(printJsonFeed(feed))).toEqual([]);
  });

  test.each(hostile)('carries a title as it is with %s', (_name, title) => {
    const text = printJsonFeed(withTitle(title));
    expect(findJsonFeedFaults(text)).toEqual([]);
    expect(JSON.parse(text).items[0]).toMatchObject({ title, summary: title, content_html: title });
  });
});

describe('the measure of the standards', () => {
  test.each([
    ['an id that is no IRI', (text: string) => text.replace(/urn:uuid:[^<]+/, 'one two'), /IRI/],
    ['a day without a time', (text: string) => text.replace('T00:00:00Z', ''), /RFC 3339/],
    [
      'a second title',
      (text: string) => text.replace('<subtitle>', '<title>x</title><subtitle>'),
      /2 <title>/,
    ],
    ['no author', (text: string) => text.replaceAll(/<author>.*?<\/author>/g, ''), /no author/],
    ['one id twice', (text: string) => text.replace(/(<entry>.*<\/entry>)/, '$1$1'), /one id/],
    ['an element of its own', (text: string) => text.replace('<rights>', '<blink/><rights>'), /<blink>/],
    ['markup in a title', (text: string) => text.replace('<title>', '<title><b/>'), /<title> holds <b>/],
  ])('finds fault with an Atom feed that has %s', (_name, spoil, fault) => {
    expect(findAtomFaults(spoil(printAtom(feed))).join('\n')).toMatch(fault);
  });

  test.each([
    ['no version', { version: undefined }],
    ['no items', { items: undefined }],
    ['a field that it does not know', { colour: 'red' }],
    ['an item without an id', { items: [{ content_html: 'x' }] }],
    ['an item without content', { items: [{ id: 'x' }] }],
    ['a day without a time', { items: [{ id: 'x', content_html: 'x', date_published: '2026-01-02' }] }],
  ])('finds fault with a JSON feed that has %s', (_name, change) => {
    expect(findJsonFeedFaults(JSON.stringify({ ...JSON.parse(printJsonFeed(feed)), ...change }))).not.toEqual(
      [],
    );
  });
});

describe('entries', () => {
  test('stand newest first by what was last changed, and in one order whatever they came in', () => {
    const days = ['2026-01-02', '2026-03-04', '2026-02-03', '2026-03-04'];
    const entries = days.map((updated, index) => ({
      ...entry,
      url: addresses.toUrl(addresses.article(`demand/a${index}`)),
      updated,
    }));
    const sorted = sortEntries(entries);
    expect(sorted.map(({ updated }) => updated)).toEqual(days.toSorted().toReversed());
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(sortEntries(shuffled)).toEqual(sorted);
      }),
    );
  });

  test('have an id that follows from their name alone', () => {
    expect(toFeedId('article/demand/one')).toBe('urn:uuid:4f3023d0-7b69-5d71-8432-74c944251657');
    expect(toFeedId('article/demand/two')).not.toBe(toFeedId('article/demand/one'));
  });
});
