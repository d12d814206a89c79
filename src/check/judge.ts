import type { Finding } from '../knowledge/finding.ts';
import type { ContentTree } from './content-tree.ts';
import { createLibrary } from './library.ts';
import type { Library } from './library.ts';
import { findCitationProblems } from './rules/citations.ts';
import { findReplyProblems } from './rules/comments.ts';
import { findDashboardProblems } from './rules/dashboard.ts';
import { findOutdatedTiles } from './rules/dashboard-editions.ts';
import { findDatasetProblems } from './rules/datasets.ts';
import { findFutureDates } from './rules/dates.ts';
import { findDuplicates } from './rules/duplicates.ts';
import { findFigureProblems } from './rules/figures.ts';
import { findBrokenLinks } from './rules/links.ts';
import { findDeadRedirects } from './rules/redirects.ts';
import { findMissingReferences } from './rules/references.ts';

/** What files must agree on, one rule a file. */
const rules: readonly ((library: Library) => Finding[])[] = [
  findDuplicates,
  findMissingReferences,
  findCitationProblems,
  findFigureProblems,
  findDatasetProblems,
  findDashboardProblems,
  findOutdatedTiles,
  findBrokenLinks,
  findReplyProblems,
  findDeadRedirects,
];

const missingSections: Finding = {
  file: 'sections.yaml',
  line: 1,
  column: 1,
  rule: 'file/missing',
  severity: 'error',
  message: 'The content folder has no `sections.yaml`: there is nothing to build.',
  fix: 'Add it with at least one section.',
};

const compare = (one: Finding, other: Finding): number =>
  one.file === other.file
    ? one.line - other.line || one.column - other.column || (one.rule < other.rule ? -1 : 1)
    : one.file < other.file
      ? -1
      : 1;

/**
 * Judges the content as a whole and returns every finding, sorted by file and line.
 * @param today the day that dates may not lie after, `YYYY-MM-DD`
 */
export const judge = (tree: ContentTree, today: string): Finding[] => {
  const library = createLibrary(tree);
  const known = new Set(tree.findings.map(({ file }) => file));
  const missing = tree.sections.length === 0 && !known.has('sections.yaml') ? [missingSections] : [];
  const across = [...rules.flatMap((rule) => rule(library)), ...findFutureDates(library, today)];
  return [...tree.findings, ...missing, ...across].toSorted(compare);
};
