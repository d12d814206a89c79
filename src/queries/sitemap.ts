import type { SitePath } from '../knowledge/addresses.ts';
import { toInstant } from '../metadata/graph/values.ts';
import type { DocumentSummary } from '../schemas/document.ts';
import { addresses } from './addresses.ts';
import { listCards } from './cards.ts';
import { createChartView, listCharts } from './charts.ts';
import { indexPages } from './index-pages.ts';
import type { Library } from './library.ts';
import { listPictures } from './pictures.ts';
import { listPageDates } from './page-dates.ts';
import { listTopics } from './topics.ts';

/** A page as the sitemaps list it. */
export interface SitemapEntry {
  /** The kind of page: the sitemap that it stands in. */
  kind:
    'articles' | 'evidence' | 'sections' | 'sources' | 'datasets' | 'glossary' | 'paths' | 'topics' | 'pages';
  path: SitePath;
  /** When what it says last changed; left out where no day is known to be true. */
  updated?: string | undefined;
  /** The pictures that are its own: its card, its charts, the pictures in its text. */
  images: SitePath[];
}

const findCardFile = (library: Library, path: SitePath): SitePath[] => {
  const name = path.slice(addresses.home().length, -1);
  return listCards(library).has(name) ? [addresses.file(`cards/${name}.png`)] : [];
};

type Listed = Omit<SitemapEntry, 'images' | 'updated'> & { drawn?: readonly { path: SitePath }[] };

/** What a text shows: its charts, then its pictures. */
const listDrawn = (library: Library, document: DocumentSummary): { path: SitePath }[] => [
  ...listCharts(library, document),
  ...listPictures(library, document),
];

const listTexts = (library: Library): Listed[] => [
  ...library.articles.map(({ id, data }) => ({
    kind: 'articles' as const,
    path: addresses.article(id),
    drawn: listDrawn(library, data.document),
  })),
  ...library.articles.map(({ id }) => ({ kind: 'evidence' as const, path: addresses.evidence(id) })),
  ...library.pages.map(({ id, data }) => ({
    kind: 'pages' as const,
    path: addresses.page(id),
    drawn: listDrawn(library, data.document),
  })),
  ...[...library.terms].map(([id, { data }]) => ({
    kind: 'glossary' as const,
    path: addresses.term(id),
    drawn: listDrawn(library, data.document),
  })),
];

const listRecords = (library: Library): Listed[] => [
  ...[...library.sources.keys()].map((id) => ({ kind: 'sources' as const, path: addresses.source(id) })),
  ...[...library.datasets].map(([id, { data }]) => {
    const chart = createChartView(library, id, { title: data.meta.title });
    return { kind: 'datasets' as const, path: addresses.dataset(id), drawn: chart ? [chart] : [] };
  }),
];

const listIndexes = (library: Library): Listed[] => [
  { kind: 'pages', path: addresses.home() },
  ...Object.keys(indexPages).map((id) => ({ kind: 'pages' as const, path: addresses.page(id) })),
  ...library.sections.map(({ id }) => ({ kind: 'sections' as const, path: addresses.section(id) })),
  ...library.paths.map(({ id }) => ({ kind: 'paths' as const, path: addresses.path(id) })),
  ...[...library.people.keys()].map((id) => ({ kind: 'pages' as const, path: addresses.person(id) })),
  ...listTopics(library).map(({ path }) => ({ kind: 'topics' as const, path })),
];

/** Every page that search engines may show, with the day that its meaning last changed and its own pictures. */
export const listSitemapEntries = (library: Library): SitemapEntry[] => {
  const days = listPageDates(library);
  return [...listIndexes(library), ...listTexts(library), ...listRecords(library)].map(
    ({ kind, path, drawn = [] }) => {
      const day = days.get(path);
      return {
        kind,
        path,
        ...(day === undefined ? {} : { updated: toInstant(day) }),
        images: [...findCardFile(library, path), ...drawn.map((each) => each.path)],
      };
    },
  );
};
