import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary } from '../check/library.ts';
import type { CheckResult } from '../check/check-content.ts';
import { listFrontMatterHints } from '../editor/front-matter-hints.ts';
import type { Environment } from '../environment.ts';

/** Where the Astro extension looks for what it knows of front matter, from the root of the project. */
const hintsFolder = '.astro/collections';

/** Tells editors what the front matter of each article, term and page may say, and which ids there are. */
export const writeHints = (
  { tree }: Pick<CheckResult, 'tree'>,
  { contentDir }: Pick<Environment, 'contentDir'>,
  root = process.cwd(),
): void => {
  const { ids } = createLibrary(tree);
  const entries = [
    ...[...ids.articles].map((id) => `articles/${id}.mdx`),
    ...[...ids.terms].map((id) => `glossary/${id}.mdx`),
    ...[...ids.pages].map((id) => `pages/${id}.mdx`),
  ];
  const files = new Map(entries.map((path) => [path, join(contentDir, path)]));
  const known = {
    topics: [...ids.topics],
    authors: [...ids.people],
    reviewers: [...ids.people],
    related: [...ids.articles],
  };
  const folder = join(root, hintsFolder);
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of listFrontMatterHints(files, known)) writeFileSync(join(folder, name), text);
};
