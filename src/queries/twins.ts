import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SitePath } from '../knowledge/addresses.ts';
import { formatPartialDate } from '../knowledge/format.ts';
import { toReadingMinutes } from '../knowledge/reading-time.ts';
import { nameEvidence } from '../knowledge/references.ts';
import { expandCalls } from '../markdown/expand-calls.ts';
import { printTwin } from '../markdown/twin.ts';
import type { Twin, TwinReference } from '../markdown/twin.ts';
import type { Article } from '../schemas/article.ts';
import { site } from '../site.ts';
import { addresses } from './addresses.ts';
import { findSurroundings, listSection } from './articles.ts';
import { getBody, getDiagramTexts } from './bodies.ts';
import type { ArticleEntry, Library } from './library.ts';
import { createTextContext } from './text-context.ts';
import type { TextContext } from './text-context.ts';
import { createTextValues } from './text-values.ts';
import { listArticleTopics } from './topics.ts';

/** A page that has a twin, and how the twin is written. */
export interface TwinPage {
  path: SitePath;
  title: string;
  description: string;
  print: () => Promise<string>;
}

const licence = `${site.licence.name} (${site.licence.url}); figures under the terms of their sources`;

const kinds = { primary: 'Primary source', secondary: 'Secondary source' };

const listReferences = ({ library, references }: TextContext): TwinReference[] =>
  references.map(({ number, source: id }) => {
    const source = library.sources.get(id);
    if (source === undefined) throw new Error(`There is no source ${id}.`);
    const { title, publisher, published, kind, url } = source;
    const by = published === undefined ? publisher : `${publisher}, ${formatPartialDate(published)}`;
    return { number, title, page: addresses.source(id), details: `${by}. ${kinds[kind]}.`, original: url };
  });

const toNames = ({ people }: Library, ids: readonly string[] = []): string[] =>
  ids.map((id) => people.get(id)?.name ?? id);

const toByline = (library: Library, { data: { meta, document } }: ArticleEntry): string => {
  const reviewers = toNames(library, meta.reviewers);
  return [
    toNames(library, meta.authors).join(', '),
    `Published ${formatPartialDate(meta.published)}`,
    ...(meta.updated === meta.published ? [] : [`Updated ${formatPartialDate(meta.updated)}`]),
    `Reviewed ${formatPartialDate(meta.reviewed)}`,
    ...(reviewers.length > 0 ? [`Reviewer: ${reviewers.join(', ')}`] : []),
    `${toReadingMinutes(document.words)} min read`,
  ].join(' · ');
};

const toConfidence = ({ level, reason }: Article['confidence']): Element =>
  h('p', h('strong', `Confidence: ${level}.`), ` ${reason}`);

/** The text of an article, with how sure the answer is behind the answer, which opens it. */
const toArticleBody = async ({ data }: ArticleEntry, context: TextContext): Promise<Twin['body']> => {
  const segments = await getBody(data.document);
  const answerAt = segments.findIndex((segment) => typeof segment !== 'string' && segment.name === 'Answer');
  const values = createTextValues(context);
  const answer = expandCalls(segments.slice(0, answerAt + 1), values);
  const rest = expandCalls(segments.slice(answerAt + 1), values);
  return {
    type: 'root',
    children: [...answer.children, toConfidence(data.meta.confidence), ...rest.children],
  };
};

const toArticleFront = (library: Library, entry: ArticleEntry): Twin['front'] => {
  const { meta } = entry.data;
  const section = library.sections.find(({ id }) => entry.id.startsWith(`${id}/`));
  return {
    title: meta.title,
    description: meta.description,
    canonical: addresses.toUrl(addresses.article(entry.id)),
    section: section?.title,
    topics: listArticleTopics(library, entry).map(({ title }) => title),
    authors: toNames(library, meta.authors),
    reviewers: meta.reviewers && toNames(library, meta.reviewers),
    published: meta.published,
    updated: meta.updated,
    reviewed: meta.reviewed,
    confidence: meta.confidence.level,
    language: site.language,
    licence,
  };
};

const printArticle = async (library: Library, entry: ArticleEntry): Promise<string> => {
  const { meta, document } = entry.data;
  const context = createTextContext(library, document, { figures: meta.figures });
  return printTwin({
    url: addresses.toUrl(addresses.article(entry.id)),
    front: toArticleFront(library, entry),
    title: meta.title,
    byline: toByline(library, entry),
    body: await toArticleBody(entry, context),
    references: listReferences(context),
    evidence: {
      url: addresses.evidence(entry.id),
      words: nameEvidence(context.references),
      rest: ': what was measured, of whom, where and when, with links to the originals.',
    },
    further: findSurroundings(library, entry.id).related.map(({ title, path }) => ({ title, url: path })),
    diagrams: await getDiagramTexts(document),
  });
};

type TermEntry = Library['terms'] extends Map<string, infer Entry> ? Entry : never;

const printTerm = async (library: Library, { id, data }: TermEntry): Promise<string> => {
  const { title, definition, aliases = [] } = data.meta;
  const context = createTextContext(library, data.document);
  const url = addresses.toUrl(addresses.term(id));
  return printTwin({
    url,
    front: { title, canonical: url, aliases, language: site.language, licence },
    title,
    lead: [definition, ...(aliases.length > 0 ? [`Also: ${aliases.join(', ')}`] : [])],
    body: expandCalls(await getBody(data.document), createTextValues(context)),
    references: listReferences(context),
    diagrams: await getDiagramTexts(data.document),
  });
};

const printPage = async (library: Library, { id, data }: Library['pages'][number]): Promise<string> => {
  const { title, description, updated } = data.meta;
  const context = createTextContext(library, data.document);
  const url = addresses.toUrl(addresses.page(id));
  return printTwin({
    url,
    front: { title, description, canonical: url, updated, language: site.language, licence },
    title,
    byline: `Updated ${formatPartialDate(updated)}`,
    body: expandCalls(await getBody(data.document), createTextValues(context)),
    references: listReferences(context),
    diagrams: await getDiagramTexts(data.document),
  });
};

/** The articles that have a twin, all of them, in the order of the site. */
export const listArticleTwins = (library: Library): TwinPage[] =>
  library.sections.flatMap(({ id: section }) =>
    listSection(library, section).flatMap(({ id, path, title, description }) =>
      library.articles
        .filter((entry) => entry.id === id)
        .map((entry) => ({ path, title, description, print: () => printArticle(library, entry) })),
    ),
  );

/** Every page that has a twin: articles, the pages about the site, and the terms of the glossary. */
export const listTwins = (library: Library): TwinPage[] => [
  ...listArticleTwins(library),
  ...library.pages.map((entry) => ({
    path: addresses.page(entry.id),
    title: entry.data.meta.title,
    description: entry.data.meta.description,
    print: () => printPage(library, entry),
  })),
  ...[...library.terms.values()].map((entry) => ({
    path: addresses.term(entry.id),
    title: entry.data.meta.title,
    description: entry.data.meta.definition,
    print: () => printTerm(library, entry),
  })),
];
