import type { PageName, SearchNames } from '../search/page-name.ts';
import { addresses } from './addresses.ts';
import { toSummary } from './articles.ts';
import { indexPages } from './index-pages.ts';
import type { Library } from './library.ts';
import { listPeople } from './people.ts';
import { listTopics } from './topics.ts';

/** Headings under which every article says something else, so that they tell none from another. */
const commonHeadings: ReadonlySet<string> = new Set(['What would change this answer', 'What to do next']);

const toHeadings = (headings: readonly { text: string }[]): string[] =>
  headings.map(({ text }) => text).filter((text) => !commonHeadings.has(text));

/** The words of an id: a record is often asked for by the abbreviations that are its address, such as OEWS or DBIR. */
const toIdWords = (id: string): string => id.replace(/^.*\//, '').replaceAll('-', ' ');

const listTexts = (library: Library): PageName[] => [
  ...library.articles.map((entry) => {
    const { path, title, description, id } = toSummary(entry);
    const headings = toHeadings(entry.data.document.headings);
    return { path, kind: 'article' as const, title, names: [toIdWords(id)], headings, description };
  }),
  ...[...library.terms].map(([id, { data }]) => ({
    path: addresses.term(id),
    kind: 'term' as const,
    title: data.meta.title,
    names: data.meta.aliases ?? [],
    description: data.meta.definition,
  })),
];

const listRecords = ({ datasets, sources }: Library): PageName[] => [
  ...[...datasets].map(([id, { data }]) => ({
    path: addresses.dataset(id),
    kind: 'dataset' as const,
    title: data.meta.title,
    names: [toIdWords(id)],
    description: data.meta.description,
    by: sources.get(data.meta.source)?.publisher ?? '',
  })),
  ...[...sources.values()].map(({ id, title, publisher }) => ({
    path: addresses.source(id),
    kind: 'source' as const,
    title,
    names: [toIdWords(id)],
    by: publisher,
  })),
];

const listOtherPages = (library: Library): Omit<PageName, 'kind'>[] => [
  ...library.sections.map(({ id, title, question, description }) => ({
    path: addresses.section(id),
    title: `${title}: ${question}`,
    names: [title],
    description,
  })),
  ...listTopics(library).map(({ path, title, description }) => ({ path, title, description })),
  ...library.paths.map(({ id, data: { meta } }) => ({
    path: addresses.path(id),
    title: meta.title,
    names: [toIdWords(id)],
    description: meta.description,
  })),
  ...listPeople(library).map(({ path, name, description }) => ({ path, title: name, description })),
  ...library.pages.map(({ id, data: { meta, document } }) => ({
    path: addresses.page(id),
    title: meta.title,
    headings: toHeadings(document.headings),
    description: meta.description,
  })),
  ...Object.entries(indexPages).map(([id, words]) => ({ path: addresses.page(id), ...words })),
];

/** What every page is called, with the words that mean the same, as the search page reads them. */
export const createSearchNames = (library: Library): SearchNames => ({
  pages: [
    ...listTexts(library),
    ...listRecords(library),
    ...listOtherPages(library).map((page) => ({ kind: 'page' as const, ...page })),
  ],
  synonyms: library.synonyms,
});
