import { toIndexEntries } from '../knowledge/index-entries.ts';
import type { IndexEntry } from '../knowledge/index-entries.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import type { Library } from './library.ts';
import { listPeople } from './people.ts';
import { listTopics } from './topics.ts';

const indexes = [
  { title: 'Components', id: 'components' },
  { title: 'Data', id: 'data' },
  { title: 'Demand dashboard', id: 'dashboard' },
  { title: 'Glossary', id: 'glossary' },
  { title: 'Pay explorer', id: 'pay' },
  { title: 'People', id: 'people' },
  { title: 'Reading paths', id: 'paths' },
  { title: 'Rules of the check', id: 'rules' },
  { title: 'Search', id: 'search' },
  { title: 'Sources', id: 'sources' },
  { title: 'Topics', id: 'topics' },
];

const listTerms = ({ terms }: Library): IndexEntry[] =>
  [...terms.values()].flatMap(({ id, data: { meta } }) =>
    toIndexEntries({ title: meta.title, path: addresses.term(id), note: 'Term' }, meta.aliases ?? []),
  );

/** Everything that a reader may look up by name: articles, terms and their other names, topics, paths, sections, people, pages. */
export const listIndexEntries = (library: Library): IndexEntry[] => [
  ...library.articles.map(toSummary).map(({ title, path }) => ({ title, path, note: 'Article' })),
  ...listTerms(library),
  ...listTopics(library).map(({ title, path }) => ({ title, path, note: 'Topic' })),
  ...library.paths.map(({ id, data }) => ({
    title: data.meta.title,
    path: addresses.path(id),
    note: 'Reading path',
  })),
  ...library.sections.map(({ id, title }) => ({ title, path: addresses.section(id), note: 'Section' })),
  ...listPeople(library).map(({ name, path, role }) => ({ title: name, path, note: role || 'Person' })),
  ...library.pages.map(({ id, data }) => ({
    title: data.meta.title,
    path: addresses.page(id),
    note: 'Page',
  })),
  ...indexes.map(({ title, id }) => ({ title, path: addresses.page(id), note: 'Page' })),
];
