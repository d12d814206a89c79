import { describeDataset, describeEvidence, describeSource, describeTerm } from '../metadata/descriptions.ts';
import { toShownWords } from '../metadata/page-words.ts';
import type { PageWords, ShownWords } from '../metadata/page-words.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import { findFlagship, toEvidenceSummary, toSummary } from './articles.ts';
import { indexPages, notFound } from './index-pages.ts';
import type { Library } from './library.ts';
import { listPeople } from './people.ts';
import { listTopics } from './topics.ts';

const describeHome = (library: Library): PageWords => {
  const flagship = findFlagship(library);
  return {
    path: addresses.home(),
    title: flagship === undefined ? site.name : `${site.name}: ${flagship.title}`,
    description: site.description,
  };
};

const listAuthored = (library: Library): PageWords[] => [
  ...library.articles.map(toSummary),
  ...library.sections.map(({ id, title, question, description }) => ({
    path: addresses.section(id),
    title: `${title}: ${question}`,
    description,
  })),
  ...Object.entries(indexPages).map(([id, words]) => ({ path: addresses.page(id), ...words })),
  ...library.pages.map(({ id, data }) => ({ path: addresses.page(id), ...data.meta })),
  ...library.paths.map(({ id, data }) => ({ path: addresses.path(id), ...data.meta })),
  ...listTopics(library).map(({ path, title, description }) => ({
    path,
    title: `${title}: articles on this topic`,
    description,
  })),
  ...listPeople(library).map(({ path, name, role, description }) => ({
    path,
    title: role === '' ? name : `${name}, ${role.toLowerCase()}`,
    description,
  })),
  { path: addresses.file('404.html'), ...notFound },
];

const listRecords = ({ terms, datasets, sources, articles }: Library): PageWords[] => [
  ...[...terms.values()].map(({ id, data: { meta } }) => ({
    path: addresses.term(id),
    title: meta.title,
    description: describeTerm(meta),
  })),
  ...[...datasets.values()].map(({ id, data: { meta } }) => ({
    path: addresses.dataset(id),
    title: meta.title,
    description: describeDataset(meta),
  })),
  ...[...sources.values()].map((source) => ({
    path: addresses.source(source.id),
    title: source.title,
    description: describeSource(source),
  })),
  ...articles.map((entry) => {
    const { path, title } = toEvidenceSummary(entry);
    return { path, title, description: describeEvidence(entry.data.meta.title) };
  }),
];

const words = new WeakMap<Library, Map<string, ShownWords>>();

const getWords = (library: Library): Map<string, ShownWords> => {
  const known = words.get(library);
  if (known) return known;
  // What people wrote comes first: where two pages would be called the same, the record gives way.
  const pages = [describeHome(library), ...listAuthored(library), ...listRecords(library)];
  const shown = toShownWords(
    pages.map(({ path, title, description }) => ({ path, title, description })),
    site.name,
  );
  words.set(library, shown);
  return shown;
};

/** What a page is called and described by, in its head and wherever programs ask. */
export const getPageWords = (library: Library, path: string): ShownWords => {
  const found = getWords(library).get(path);
  if (found === undefined) throw new Error(`Nothing says what the page at ${path} is called: list it here.`);
  return found;
};
