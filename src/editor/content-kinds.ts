import type { z } from 'astro/zod';
import { publishedAddresses } from '../schemas/addresses.ts';
import { article } from '../schemas/article.ts';
import { comment } from '../schemas/comment.ts';
import { dashboard } from '../schemas/dashboard.ts';
import { dataset } from '../schemas/dataset.ts';
import { ledger } from '../schemas/ledger.ts';
import { page } from '../schemas/page.ts';
import { path } from '../schemas/path.ts';
import { people } from '../schemas/person.ts';
import { redirects } from '../schemas/redirect.ts';
import { judgedQueries, synonyms } from '../schemas/search.ts';
import { sections } from '../schemas/section.ts';
import { source } from '../schemas/source.ts';
import { term } from '../schemas/term.ts';
import { topics } from '../schemas/topic.ts';

/** A kind of content file, as an editor must know it. */
export interface ContentKind {
  /** Name of its JSON Schema. */
  name: string;
  /** What such a file is, shown over the fields. */
  title: string;
  /** Where such files lie, from the content folder. */
  files: string;
  /** What the file may say, or its front matter where it is MDX. */
  schema: z.ZodType;
}

/** Every kind of content file that has fields. */
export const contentKinds: readonly ContentKind[] = [
  { name: 'article', title: 'The front matter of an article', files: 'articles/*/*.mdx', schema: article },
  {
    name: 'term',
    title: 'The front matter of a term of the glossary',
    files: 'glossary/*.mdx',
    schema: term,
  },
  { name: 'page', title: 'The front matter of a page about the site', files: 'pages/*.mdx', schema: page },
  { name: 'source', title: 'A source and the facts read in it', files: 'sources/*.yaml', schema: source },
  { name: 'dataset', title: 'A table that charts are drawn from', files: 'datasets/*.yaml', schema: dataset },
  { name: 'path', title: 'A reading path', files: 'paths/*.yaml', schema: path },
  { name: 'comment', title: "A reader's comment", files: 'comments/*/*/*.yaml', schema: comment },
  { name: 'ledger', title: 'What is recorded of an article', files: 'revisions/*/*.yaml', schema: ledger },
  { name: 'sections', title: 'The sections, in their order', files: 'sections.yaml', schema: sections },
  { name: 'topics', title: 'The tags', files: 'topics.yaml', schema: topics },
  { name: 'people', title: 'Who writes and reviews', files: 'people.yaml', schema: people },
  { name: 'redirects', title: 'Addresses that moved', files: 'redirects.yaml', schema: redirects },
  {
    name: 'addresses',
    title: 'Addresses that were published',
    files: 'addresses.yaml',
    schema: publishedAddresses,
  },
  { name: 'dashboard', title: 'The figures of the dashboard', files: 'dashboard.yaml', schema: dashboard },
  { name: 'synonyms', title: 'Words that mean the same', files: 'search/synonyms.yaml', schema: synonyms },
  { name: 'queries', title: 'Queries with their pages', files: 'search/queries.yaml', schema: judgedQueries },
  {
    name: 'held-out',
    title: 'Queries that the search is never tuned on',
    files: 'search/held-out.yaml',
    schema: judgedQueries,
  },
];
