import type { SitePath } from '../knowledge/addresses.ts';
import { formatPartialDate } from '../knowledge/format.ts';
import type { Source } from '../schemas/source.ts';
import { addresses } from './addresses.ts';
import { toEvidenceSummary, toSummary } from './articles.ts';
import { indexPages } from './index-pages.ts';
import type { Library } from './library.ts';
import { listPeople } from './people.ts';
import { listTopics } from './topics.ts';

/** What a link says of the page that it leads to before it is followed. */
export interface Preview {
  title: string;
  description: string;
  /** How long it takes to read; articles only. */
  minutes?: number;
}

/** A preview and the page that it is of. */
interface PagePreview extends Preview {
  path: SitePath;
}

const describeSource = ({ kind, publisher, published, facts }: Source): string => {
  const by = published === undefined ? publisher : `${publisher}, ${formatPartialDate(published)}`;
  const read = facts.length === 1 ? 'One fact was' : `${facts.length} facts were`;
  return `${kind === 'primary' ? 'Primary' : 'Secondary'} source: ${by}. ${read} read in it.`;
};

const listSections = ({ sections }: Library): PagePreview[] =>
  sections.map(({ id, title, question, description }) => ({
    path: addresses.section(id),
    title: `${title}: ${question}`,
    description,
  }));

const listRecords = ({ sources, datasets, terms }: Library): PagePreview[] => [
  ...[...sources.values()].map((source) => ({
    path: addresses.source(source.id),
    title: source.title,
    description: describeSource(source),
  })),
  ...[...datasets.values()].map(({ id, data }) => ({
    path: addresses.dataset(id),
    title: data.meta.title,
    description: data.meta.description,
  })),
  ...[...terms.values()].map(({ id, data }) => ({
    path: addresses.term(id),
    title: data.meta.title,
    description: data.meta.definition,
  })),
];

const listGuides = (library: Library): PagePreview[] => [
  ...listTopics(library),
  ...library.paths.map(({ id, data }) => ({ path: addresses.path(id), ...data.meta })),
  ...listPeople(library).map(({ path, name, description }) => ({ path, title: name, description })),
  ...library.pages.map(({ id, data }) => ({ path: addresses.page(id), ...data.meta })),
  ...Object.entries(indexPages).map(([id, words]) => ({ path: addresses.page(id), ...words })),
];

/** The preview of every page that the site links to, by where its file stands: the page's path without the base. */
export const listPreviews = (library: Library, home: Preview): Map<string, Preview> => {
  const previews: PagePreview[] = [
    { path: addresses.home(), ...home },
    ...listSections(library),
    ...library.articles.map(toSummary),
    ...library.articles.map(toEvidenceSummary),
    ...listRecords(library),
    ...listGuides(library),
  ];
  const base = addresses.home().length;
  return new Map(
    previews.map(({ path, title, description, minutes }) => [
      path.slice(base, -1),
      { title, description, ...(minutes === undefined ? {} : { minutes }) },
    ]),
  );
};
