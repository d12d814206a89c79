import { areaTitles } from '../guides/areas.ts';
import { ruleGuides, toRuleAnchor } from '../guides/guides.ts';
import { componentNames, toComponentId } from '../document/vocabulary.ts';
import type { Segment } from '../document/types.ts';
import { toSectionId } from '../knowledge/id-parts.ts';
import type { DocumentEntry } from './content-tree.ts';
import type { Library } from './library.ts';

/** Ids that the template adds to every article. */
const templateAnchors = ['references', 'comments', 'main'];

/** Ids within a text beside its headings: its footnotes and the places that name them. */
const listInnerAnchors = (segments: readonly Segment[]): string[] =>
  segments.flatMap((segment) =>
    typeof segment === 'string'
      ? [...segment.matchAll(/\sid="(user-content-[^"]+)"/g)].map(([, id = '']) => id)
      : listInnerAnchors(segment.children),
  );

/** Files for programs that the site has beside its pages. */
const files = [
  '/claims.json',
  '/claims.schema.json',
  '/llms.txt',
  '/llms-full.txt',
  '/opensearch.xml',
  '/robots.txt',
  '/sitemap-index.xml',
];

const indexes = [
  '/sources/',
  '/data/',
  '/glossary/',
  '/paths/',
  '/pay/',
  '/people/',
  '/topics/',
  '/a-z/',
  '/dashboard/',
];

/** The anchors on the page of the rules: one of each rule and of each area. */
const ruleAnchors: ReadonlySet<string> = new Set([
  ...[...ruleGuides.keys()].map(toRuleAnchor),
  ...Object.keys(areaTitles),
]);

/** The anchors on the page of the components: one of each. */
const componentAnchors: ReadonlySet<string> = new Set([
  ...componentNames.map(toComponentId),
  ...templateAnchors,
]);

/** The topics that have a page: those of an article. While an article cannot be read, all may have one. */
const listTopics = ({ tree, ids }: Pick<Library, 'tree' | 'ids'>): string[] =>
  ids.articles.size > tree.articles.length
    ? [...ids.topics]
    : [...new Set(tree.articles.flatMap(({ data }) => data.topics))];

/** The feeds of the site and of its sections: of those that have an article. */
const listFeeds = ({ ids }: Pick<Library, 'ids'>): string[] => {
  const folders = new Set([...ids.articles].flatMap((id) => ['', `${toSectionId(id)}/`]));
  return [...folders].flatMap((folder) => [`/${folder}feed.xml`, `/${folder}feed.json`]);
};

/**
 * Every address that a link may lead to, with the anchors on it; `undefined` where any anchor is let through.
 */
export const listPages = ({ tree, ids }: Library): Map<string, ReadonlySet<string> | undefined> => {
  const anchors = (entry: DocumentEntry<unknown>): ReadonlySet<string> =>
    new Set([
      ...entry.document.headings.map(({ id }) => id),
      ...listInnerAnchors(entry.document.segments),
      'main',
    ]);
  const ownAnchors = (entry: DocumentEntry<unknown>): ReadonlySet<string> =>
    entry.document.citations.length === 0 ? anchors(entry) : anchors(entry).union(new Set(['references']));
  return new Map<string, ReadonlySet<string> | undefined>([
    ...[...indexes, '/', '/search/', ...files].map((path) => [path, undefined] as const),
    ...listFeeds({ ids }).map((path) => [path, undefined] as const),
    ['/rules/', ruleAnchors] as const,
    ['/components/', componentAnchors] as const,
    ...listTopics({ tree, ids }).map((id) => [`/topics/${id}/`, undefined] as const),
    ...[...ids.sections, ...ids.pages, ...ids.articles].map((id) => [`/${id}/`, undefined] as const),
    ...[...ids.sources].map((id) => [`/sources/${id}/`, undefined] as const),
    ...tree.pages.map((entry) => [`/${entry.id}/`, ownAnchors(entry)] as const),
    ...tree.articles.map(
      (entry) => [`/${entry.id}/`, anchors(entry).union(new Set(templateAnchors))] as const,
    ),
    ...[...ids.articles].map((id) => [`/${id}/evidence/`, undefined] as const),
    ...tree.sources.map(
      ({ id, data }) => [`/sources/${id}/`, new Set(data.facts.map((fact) => fact.id))] as const,
    ),
    ...[...ids.datasets].map((id) => [`/data/${id}/`, undefined] as const),
    ...[...ids.terms].map((id) => [`/glossary/${id}/`, undefined] as const),
    ...[...ids.paths].map((id) => [`/paths/${id}/`, undefined] as const),
    ...[...ids.people].map((id) => [`/people/${id}/`, undefined] as const),
  ]);
};

/** Every address that a build of the content must have: its pages and files, what stands behind articles, what moved. */
export const listBuiltAddresses = (library: Library): string[] => [
  ...listPages(library).keys(),
  '/404.html',
  ...library.tree.articles.map(({ id }) => `/${id}/evidence/`),
  ...library.tree.redirects.map(({ data }) => data.from),
];
