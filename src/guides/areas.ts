import type { RuleId } from './guides.ts';

/** The first part of a rule's id: what the rule is about. */
export type RuleArea = RuleId extends infer Id
  ? Id extends `${infer Area}/${string}`
    ? Area
    : never
  : never;

/** What each area is called where rules are listed; the compiler asks for a name of each new one. */
export const areaTitles: Record<RuleArea, string> = {
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
  mdx: 'Markdown and components',
  redirect: 'Redirects',
  ref: 'Names and addresses',
  schema: 'Fields',
  source: 'Sources',
  text: 'Characters',
  title: 'Titles',
  url: 'Web addresses',
  yaml: 'YAML',
};
