import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Feed, FeedEntry } from '../feeds/feed.ts';
import { sortEntries, toFeedId } from '../feeds/feed.ts';
import { toFeedHtml } from '../feeds/to-feed-html.ts';
import type { SitePath } from '../knowledge/addresses.ts';
import { formatPartialDate } from '../knowledge/format.ts';
import { expandCalls } from '../markdown/expand-calls.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import { getBody } from './bodies.ts';
import { getLibrary } from './library.ts';
import type { ArticleEntry, Library } from './library.ts';
import { findLastChanged } from './page-dates.ts';
import { getRevisions } from './revisions.ts';
import type { ShownFigureChange, ShownRevision } from './revisions.ts';
import { createTextContext } from './text-context.ts';
import type { TextContext } from './text-context.ts';
import { createTextValues } from './text-values.ts';
import { listArticleTopics } from './topics.ts';

/** A feed that can be subscribed to: the site's, or a section's. */
export interface FeedLink {
  /** The section's id; undefined for the feed of the whole site. */
  section: string | undefined;
  title: string;
  atom: SitePath;
  json: SitePath;
}

/** As many entries as a feed holds: each is a whole article. */
const mostEntries = 50;

const toLink = (title: string, section?: string): FeedLink => {
  const folder = section === undefined ? '' : `${section}/`;
  return {
    section,
    title,
    atom: addresses.file(`${folder}feed.xml`),
    json: addresses.file(`${folder}feed.json`),
  };
};

const listSectionArticles = ({ articles }: Library, section: string | undefined): ArticleEntry[] =>
  articles.filter(({ id }) => section === undefined || id.startsWith(`${section}/`));

/** The feeds of the site, or those of one section's pages: the site's and its own. What has no article has no feed. */
export const listFeeds = (library: Library, section?: string): FeedLink[] =>
  [
    toLink(site.name),
    ...library.sections
      .filter(({ id }) => section === undefined || id === section)
      .map(({ id, title }) => toLink(`${site.name}: ${title}`, id)),
  ].filter((feed) => listSectionArticles(library, feed.section).length > 0);

/** Where each feed of the site stands, for the routes of both formats. */
export const getFeedPaths = async () =>
  listFeeds(await getLibrary()).map((feed) => ({ params: { folder: feed.section }, props: { feed } }));

const listReferences = ({ library, references }: TextContext): Element[] =>
  references.length === 0
    ? []
    : [
        h('h2', 'References'),
        h(
          'ol',
          references.flatMap(({ source: id }) => {
            const source = library.sources.get(id);
            if (source === undefined) return [];
            const by = [source.publisher, source.published && formatPartialDate(source.published)];
            return h(
              'li',
              h('a', { href: addresses.source(id) }, source.title),
              `. ${by.filter(Boolean).join(', ')}.`,
            );
          }),
        ),
      ];

const toArticleHtml = async (library: Library, { id, data }: ArticleEntry): Promise<string> => {
  const { meta, document } = data;
  const context = createTextContext(library, document, { figures: meta.figures });
  const text = expandCalls(await getBody(document), createTextValues(context));
  const confidence = h('p', h('b', `Confidence: ${meta.confidence.level}.`), ` ${meta.confidence.reason}`);
  const tree: Root = {
    type: 'root',
    children: [...text.children, confidence, ...listReferences(context)],
  };
  return toFeedHtml(tree, {
    url: addresses.toUrl(addresses.article(id)),
    references: addresses.evidence(id),
  });
};

/** What an article gives to each of its entries. */
const toCommon = (library: Library, entry: ArticleEntry): Pick<FeedEntry, 'url' | 'authors' | 'tags'> => ({
  url: addresses.toUrl(addresses.article(entry.id)),
  authors: entry.data.meta.authors.map((id) => library.people.get(id)?.name ?? id),
  tags: listArticleTopics(library, entry).map(({ title }) => title),
});

const createArticleEntry = async (library: Library, entry: ArticleEntry): Promise<FeedEntry> => ({
  ...toCommon(library, entry),
  id: toFeedId(`article/${entry.id}`),
  title: entry.data.meta.title,
  published: entry.data.meta.published,
  updated: findLastChanged(entry),
  summary: entry.data.meta.description,
  html: await toArticleHtml(library, entry),
});

// An article stands in four feeds, and to print one is work.
const articleEntries = new WeakMap<ArticleEntry, Promise<FeedEntry>>();

const toArticleEntry = (library: Library, entry: ArticleEntry): Promise<FeedEntry> => {
  const known = articleEntries.get(entry) ?? createArticleEntry(library, entry);
  articleEntries.set(entry, known);
  return known;
};

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const toSentence = ({ what, from, to }: ShownFigureChange): string =>
  `${capitalise(what)} moved from ${from} to ${to}`;

const toSources = ({ sources }: ShownFigureChange): (Element | string)[] =>
  sources.flatMap(({ title, path }, index) => [
    index === 0 ? ' Source: ' : '; ',
    h('a', { href: path }, title),
  ]);

const toChangeTitle = ({ figures }: ShownRevision, title: string): string => {
  const [only] = figures;
  if (only === undefined) return `Changed: ${title}`;
  return figures.length === 1
    ? `${toSentence(only)}: ${title}`
    : `${figures.length} figures changed: ${title}`;
};

const toChangeHtml = ({ reason, figures }: ShownRevision, { id, data }: ArticleEntry): string => {
  const tree: Root = {
    type: 'root',
    children: [
      h('p', reason),
      ...(figures.length === 0
        ? []
        : [
            h(
              'ul',
              figures.map((change) => h('li', `${toSentence(change)}.`, toSources(change))),
            ),
          ]),
      h('p', 'In ', h('a', { href: addresses.article(id) }, data.meta.title), '.'),
    ],
  };
  return toFeedHtml(tree, {
    url: addresses.toUrl(addresses.article(id)),
    references: addresses.evidence(id),
  });
};

const toChangeEntries = (library: Library, entry: ArticleEntry): FeedEntry[] => {
  const changes = getRevisions(library, entry.id).filter(({ kind }) => kind === 'meaning');
  return changes.map((revision, index) => {
    const { date, reason, figures } = revision;
    // Two changes of one day are told apart by which came first, which later ones do not alter.
    const place = changes.slice(index).filter((other) => other.date === date).length;
    const name = `article/${entry.id}/revision/${date}/${place}`;
    const sentences = figures.map((change) => ` ${toSentence(change)}.`);
    return {
      ...toCommon(library, entry),
      id: toFeedId(name),
      title: toChangeTitle(revision, entry.data.meta.title),
      published: date,
      updated: date,
      summary: `${reason}${sentences.join('')}`,
      html: toChangeHtml(revision, entry),
    };
  });
};

const describeFeed = (library: Library, section: string | undefined): string =>
  library.sections.find(({ id }) => id === section)?.description ?? site.description;

/** A feed with everything in it: new articles in full, and each change of what an article says. */
export const getFeed = async (library: Library, link: FeedLink): Promise<Feed> => {
  const articles = listSectionArticles(library, link.section);
  const whole = await Promise.all(articles.map((entry) => toArticleEntry(library, entry)));
  const changes = articles.flatMap((entry) => toChangeEntries(library, entry));
  const home = link.section === undefined ? addresses.home() : addresses.section(link.section);
  return {
    id: toFeedId(`feed/${link.section ?? ''}`),
    title: link.title,
    description: describeFeed(library, link.section),
    language: site.language,
    home: addresses.toUrl(home),
    atom: addresses.toUrl(link.atom),
    json: addresses.toUrl(link.json),
    author: { name: site.name, url: addresses.toUrl(addresses.home()) },
    rights: `${site.licence.name}; figures and tables under the terms of their sources`,
    licence: site.licence.url,
    entries: sortEntries([...whole, ...changes]).slice(0, mostEntries),
  };
};
