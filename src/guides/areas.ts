import type { RuleId } from './guides.ts';

/** The first part of a rule's id: what the rule is about. */
export type RuleArea = RuleId extends infer Id
  ? Id extends `${infer Area}/${string}`
    ? Area
    : never
  : never;

/** What each area is called where rules are listed; the compiler asks for a name of each new one. */
export const areaTitles: Record<RuleArea, string> = {
  address: 'Published addresses',
  article: 'Articles',
  comment: 'Comments',
  dashboard: 'Dashboard',
  dataset: 'Datasets and charts',
  date: 'Dates',
  description: 'Descriptions',
  fact: 'Facts',
  fence: 'Code and diagrams',
  figure: 'Figures',
  file: 'Files',
  glossary: 'Glossary',
  heading: 'Headings',
  image: 'Images',
  limit: 'Limits',
  link: 'Links',
  markdown: 'Markdown',
  mdx: 'Components and what may not run',
  readability: 'Reading ease',
  redirect: 'Redirects',
  ref: 'Names and addresses',
  revision: 'Revisions',
  schema: 'Fields',
  source: 'Sources',
  spelling: 'Spelling',
  text: 'Characters',
  title: 'Titles',
  url: 'Web addresses',
  wording: 'Wording',
  yaml: 'YAML',
};
