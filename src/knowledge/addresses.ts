declare const kind: unique symbol;

/** An address on this site, with the base applied: `/kb/careers/freelancing/`. */
export type SitePath = string & { readonly [kind]: 'SitePath' };

/** An absolute address: `https://example.org/kb/careers/freelancing/`. */
export type Url = string & { readonly [kind]: 'Url' };

/** An entry's id as content files and Astro give it, such as `careers/freelancing`: any text that is not already an address. */
export type Id = string & { readonly [kind]?: never };

/** First parts of addresses that the site itself uses, so that no section may be called so. */
export const reservedSlugs = [
  '404',
  '500',
  '_astro',
  'a-z',
  'about',
  'assets',
  'cards',
  'charts',
  'claims',
  'claims.json',
  'claims.schema.json',
  'comments',
  'components',
  'contributing',
  'dashboard',
  'data',
  'diagrams',
  'feed',
  'feed.json',
  'feed.xml',
  'glossary',
  'index',
  'llms.txt',
  'llms-full.txt',
  'method',
  'opensearch.xml',
  'pagefind',
  'paths',
  'pay',
  'people',
  'pictures',
  'privacy',
  'robots.txt',
  'rules',
  'search',
  'sha256sums',
  'sitemap',
  'sitemap-index.xml',
  'sources',
  'topics',
] as const;

/** The addresses among the reserved ones that `content/pages/` is there to fill. */
export const ownPages: ReadonlySet<string> = new Set(['about', 'method', 'contributing', 'privacy']);

/** The reserved names below which entries have their pages; one that is renamed leads on from where it was. */
const entryFolders: ReadonlySet<string> = new Set([
  'data',
  'glossary',
  'paths',
  'people',
  'sources',
  'topics',
]);

/** Whether the site itself has what stands at an address, written without the base, and below it: no content ever did. */
export const isOwnAddress = (path: string): boolean => {
  const [first = '', ...rest] = path.split('/').slice(1, -1);
  if (!reservedSlugs.some((reserved) => reserved === first) || ownPages.has(first)) return false;
  return !entryFolders.has(first) || rest.length !== 1;
};

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isSlug = (text: string): boolean => slugPattern.test(text);

const isSlugPair = (text: string): boolean => text.split('/').length === 2 && text.split('/').every(isSlug);

const isFileName = (text: string): boolean => /^[\w-]+(?:\.[\w-]+)*(?:\/[\w-]+(?:\.[\w-]+)*)*$/.test(text);

const shapes = {
  slug: { isRight: isSlug, words: 'one slug, such as payment-gateways' },
  pair: { isRight: isSlugPair, words: 'section/slug, such as careers/freelancing' },
  file: { isRight: isFileName, words: 'a file name without a slash in front, such as claims.json' },
} as const;

const checkShape = (shape: keyof typeof shapes, text: string): string => {
  const { isRight, words } = shapes[shape];
  if (!isRight(text)) throw new RangeError(`No address can be made of "${text}": it must be ${words}.`);
  return text;
};

const toBase = (base: string): string => `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

/** The site's addresses: one function per kind of page, all with the base applied, every page's with a slash at its end. */
export interface Addresses {
  home(): SitePath;
  section(id: Id): SitePath;
  article(id: Id): SitePath;
  /** What stands behind an article: its references with their facts, its charts as tables. */
  evidence(articleId: Id): SitePath;
  source(id: Id): SitePath;
  /** The place on its source's page where a fact stands. */
  fact(sourceId: Id, factId: Id): SitePath;
  dataset(id: Id): SitePath;
  term(id: Id): SitePath;
  path(id: Id): SitePath;
  /** Who somebody is that writes or reviews. */
  person(id: Id): SitePath;
  topic(id: Id): SitePath;
  /** A page of its own, such as `about`. */
  page(id: Id): SitePath;
  search(): SitePath;
  /** A file below the base, such as `claims.json`; the name has no slash in front. */
  file(name: string): SitePath;
  toUrl(path: SitePath): Url;
  /**
   * Applies the base to an on-site link as content writes it: `/careers/freelancing/#pay`.
   * `undefined` for every other link: a host, a relative path, or one that would leave the site by `//`, `\` or `..`.
   */
  fromContentLink(href: string): SitePath | undefined;
}

const anyOrigin = 'https://example.org';

const toSiteLink = (href: string, base: string): string | undefined => {
  if (!URL.canParse(href, anyOrigin)) return undefined;
  const { pathname, search, hash } = new URL(href, anyOrigin);
  // A path in which a browser would see another (by `//`, `\`, dots, tabs, escapes) is not on this site as written.
  return href.split(/[?#]/)[0] === pathname ? base + pathname.slice(1) + search + hash : undefined;
};

/**
 * Creates the site's addresses.
 *
 * @param options.base folder that the site is published in, with or without slashes: `/`, `/kb`
 * @param options.origin scheme and host, such as `https://example.org`
 * @throws TypeError where the origin is not an absolute address; each function throws a RangeError for an id of the wrong shape.
 */
export const createAddresses = (options: { base: string; origin: string }): Addresses => {
  const base = toBase(options.base);
  const { origin } = new URL(options.origin);
  const at = (rest: string): SitePath => `${base}${rest}` as SitePath;
  const slug = (id: string): string => checkShape('slug', id);
  const pair = (id: string): string => checkShape('pair', id);
  return {
    home: () => at(''),
    section: (id) => at(`${slug(id)}/`),
    article: (id) => at(`${pair(id)}/`),
    evidence: (id) => at(`${pair(id)}/evidence/`),
    source: (id) => at(`sources/${slug(id)}/`),
    fact: (sourceId, factId) => at(`sources/${slug(sourceId)}/#${slug(factId)}`),
    dataset: (id) => at(`data/${slug(id)}/`),
    term: (id) => at(`glossary/${slug(id)}/`),
    path: (id) => at(`paths/${slug(id)}/`),
    person: (id) => at(`people/${slug(id)}/`),
    topic: (id) => at(`topics/${slug(id)}/`),
    page: (id) => at(`${slug(id)}/`),
    search: () => at('search/'),
    file: (name) => at(checkShape('file', name)),
    toUrl: (path) => `${origin}${path}` as Url,
    fromContentLink: (href) => toSiteLink(href, base) as SitePath | undefined,
  };
};
