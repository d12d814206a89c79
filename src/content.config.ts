import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { createContentLoader } from './integrations/content-loader.ts';
import { article } from './schemas/article.ts';
import { comment } from './schemas/comment.ts';
import { dashboard } from './schemas/dashboard.ts';
import { dataset } from './schemas/dataset.ts';
import { documentSummary } from './schemas/document.ts';
import { example } from './schemas/example.ts';
import { ledger } from './schemas/ledger.ts';
import { page } from './schemas/page.ts';
import { path } from './schemas/path.ts';
import { person } from './schemas/person.ts';
import { picture } from './schemas/picture.ts';
import { redirect } from './schemas/redirect.ts';
import { synonyms } from './schemas/search.ts';
import { section } from './schemas/section.ts';
import { source } from './schemas/source.ts';
import { term } from './schemas/term.ts';
import { topic } from './schemas/topic.ts';

/** Where the entry stands among its kind, because the data store forgets the order of a file. */
const position = z.int();

/** The cells of a dataset, as its CSV gives them. */
const rows = z.array(z.array(z.union([z.string(), z.number(), z.null()])));

export const collections = {
  articles: defineCollection({
    loader: createContentLoader('articles'),
    schema: z.strictObject({ meta: article, document: documentSummary, position }),
  }),
  terms: defineCollection({
    loader: createContentLoader('terms'),
    schema: z.strictObject({ meta: term, document: documentSummary, position }),
  }),
  pages: defineCollection({
    loader: createContentLoader('pages'),
    schema: z.strictObject({ meta: page, document: documentSummary, position }),
  }),
  datasets: defineCollection({
    loader: createContentLoader('datasets'),
    schema: z.strictObject({ meta: dataset, rows, position }),
  }),
  sources: defineCollection({
    loader: createContentLoader('sources'),
    schema: z.strictObject({ meta: source, position }),
  }),
  sections: defineCollection({
    loader: createContentLoader('sections'),
    schema: z.strictObject({ meta: section, position }),
  }),
  topics: defineCollection({
    loader: createContentLoader('topics'),
    schema: z.strictObject({ meta: topic, position }),
  }),
  people: defineCollection({
    loader: createContentLoader('people'),
    schema: z.strictObject({ meta: person, position }),
  }),
  paths: defineCollection({
    loader: createContentLoader('paths'),
    schema: z.strictObject({ meta: path, position }),
  }),
  dashboard: defineCollection({
    loader: createContentLoader('dashboard'),
    schema: z.strictObject({ meta: dashboard, position }),
  }),
  comments: defineCollection({
    loader: createContentLoader('comments'),
    schema: z.strictObject({ meta: comment, document: documentSummary, position }),
  }),
  examples: defineCollection({
    loader: createContentLoader('examples'),
    schema: z.strictObject({ meta: example, document: documentSummary, text: z.string(), position }),
  }),
  revisions: defineCollection({
    loader: createContentLoader('revisions'),
    schema: z.strictObject({ meta: ledger, position }),
  }),
  pictures: defineCollection({
    loader: createContentLoader('pictures'),
    // Its file is called by a hash of what it holds.
    schema: z.strictObject({ meta: picture, name: z.string(), position }),
  }),
  synonyms: defineCollection({
    loader: createContentLoader('synonyms'),
    schema: z.strictObject({ meta: synonyms.element, position }),
  }),
  redirects: defineCollection({
    loader: createContentLoader('redirects'),
    schema: z.strictObject({ meta: redirect, position }),
  }),
};
