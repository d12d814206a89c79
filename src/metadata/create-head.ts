import type { Thing } from 'schema-dts';
import type { Url } from '../knowledge/addresses.ts';
import { site } from '../site.ts';
import { toInstant } from './graph/values.ts';
import { toScriptJson } from './script-json.ts';

/** A picture that stands for the page where a link to it is shared. */
export interface SocialImage {
  url: Url;
  width: number;
  height: number;
  /** What the picture shows, in words. */
  alt: string;
  type: 'image/png';
}

/** The same page, or what is new on it, in another format; or what a program can do with the site. */
export interface Alternate {
  rel: 'alternate' | 'search';
  type: string;
  href: string;
  title?: string;
}

/** What Open Graph says of an article. */
export interface ArticleTags {
  published: string;
  updated: string;
  section: string;
  /** Addresses of the authors' pages. */
  authors: readonly Url[];
  tags: readonly string[];
}

/** What a page says of itself. Everything in its head follows from it. */
export interface PageMetadata {
  url: Url;
  /** Its whole name, for link previews. */
  title: string;
  /** Its name in the browser's tab and in result lists. */
  shownTitle: string;
  description: string;
  /** What it shows stands under the terms of its source and not under the site's licence. */
  hasOwnTerms?: boolean | undefined;
  kind?: 'website' | 'article' | 'profile' | undefined;
  article?: ArticleTags | undefined;
  image?: SocialImage | undefined;
  alternates?: readonly Alternate[] | undefined;
  /** What the page is and is about, in the words of schema.org. */
  graph: readonly Thing[];
}

/** A meta element, by its attributes. */
export type MetaTag = { content: string } & ({ name: string } | { property: string });

/** A link element, by its attributes. */
export interface LinkTag {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/** What stands in the head of a page, ready to be printed. */
export interface Head {
  title: string;
  url: Url;
  meta: MetaTag[];
  links: LinkTag[];
  /** The text of the script element that holds the page's structured data. */
  structuredData: string;
}

const name = (key: string, content: string): MetaTag => ({ name: key, content });
const property = (key: string, content: string): MetaTag => ({ property: key, content });

const listArticleTags = ({ published, updated, section, authors, tags }: ArticleTags): MetaTag[] => [
  property('article:published_time', toInstant(published)),
  property('article:modified_time', toInstant(updated)),
  property('article:section', section),
  ...authors.map((author) => property('article:author', author)),
  ...tags.map((tag) => property('article:tag', tag)),
];

const listImageTags = ({ url, type, width, height, alt }: SocialImage): MetaTag[] => [
  property('og:image', url),
  property('og:image:type', type),
  property('og:image:width', String(width)),
  property('og:image:height', String(height)),
  property('og:image:alt', alt),
];

const listOpenGraph = (page: PageMetadata): MetaTag[] => [
  property('og:type', page.kind ?? 'website'),
  property('og:site_name', site.name),
  property('og:locale', site.locale),
  property('og:title', page.title),
  property('og:description', page.description),
  property('og:url', page.url),
  ...(page.image ? listImageTags(page.image) : []),
  ...(page.article ? listArticleTags(page.article) : []),
];

/** Title, description and picture of the card are those of Open Graph, which whoever reads this tag reads, too. */
const toCard = ({ image }: PageMetadata): string => (image ? 'summary_large_image' : 'summary');

/**
 * Creates everything that the head of a page says of the page: title, description, canonical address, robots, Open
 * Graph, card, alternates, licence and structured data.
 */
export const createHead = (page: PageMetadata): Head => ({
  title: page.shownTitle,
  url: page.url,
  meta: [
    name('description', page.description),
    name('robots', 'max-image-preview:large'),
    ...listOpenGraph(page),
    name('twitter:card', toCard(page)),
  ],
  links: [
    { rel: 'canonical', href: page.url },
    ...(page.hasOwnTerms === true ? [] : [{ rel: 'license', href: site.licence.url }]),
    ...(page.alternates ?? []),
  ],
  structuredData: toScriptJson({ '@context': 'https://schema.org', '@graph': page.graph }),
});
