import type { Finding } from '../knowledge/finding.ts';
import type { ContentTree } from './content-tree.ts';
import { createLibrary } from './library.ts';
import type { Library } from './library.ts';
import { findLostAddresses } from './rules/addresses.ts';
import { findLengthProblems } from './rules/article-length.ts';
import { findCitationProblems } from './rules/citations.ts';
import { findFalseNames, findReplyProblems } from './rules/comments.ts';
import { findDashboardProblems } from './rules/dashboard.ts';
import { findOutdatedTiles } from './rules/dashboard-editions.ts';
import { findDatasetProblems } from './rules/datasets.ts';
import { findFutureDates } from './rules/dates.ts';
import { findSameTitles } from './rules/duplicate-titles.ts';
import { findDuplicates } from './rules/duplicates.ts';
import { findFigureProblems } from './rules/figures.ts';
import { findBrokenLinks } from './rules/links.ts';
import { findOrphans } from './rules/orphans.ts';
import { findPictureProblems } from './rules/pictures.ts';
import { findRedirectProblems } from './rules/redirects.ts';
import { findMissingReferences } from './rules/references.ts';
import { findRevisionProblems } from './rules/revisions.ts';
import { findDueReviews } from './rules/review-dates.ts';
import { findUnlinkedTerms } from './rules/unlinked-terms.ts';

/** What files must agree on, one rule a file. */
const rules: readonly ((library: Library) => Finding[])[] = [
  findDuplicates,
  findSameTitles,
  findMissingReferences,
  findCitationProblems,
  findFigureProblems,
  findDatasetProblems,
  findDashboardProblems,
  findOutdatedTiles,
  findBrokenLinks,
  findPictureProblems,
  findReplyProblems,
  findFalseNames,
  findRedirectProblems,
  findLostAddresses,
  findOrphans,
  findLengthProblems,
  findUnlinkedTerms,
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

// By code unit and not by locale, so that two machines report in one order.
const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const compare = (one: Finding, other: Finding): number =>
  compareText(one.file, other.file) ||
  one.line - other.line ||
  one.column - other.column ||
  compareText(one.rule, other.rule) ||
  compareText(one.message, other.message);

/** What is judged beside what files must agree on. */
export interface JudgeOptions {
  /** The day that dates may not lie after, `YYYY-MM-DD`. */
  today: string;
  /** An overdue review only warns: a build must not fail because a day has passed, and keep a correction from readers. */
  pardonsOverdue?: boolean;
  /** Each change of an article must be recorded, too: asked of a proposal, not of who is still writing. */
  judgeRevisions?: boolean;
}

/** Judges the content as a whole and returns every finding, sorted by file and line. */
export const judge = (tree: ContentTree, options: JudgeOptions): Finding[] => {
  const { today, pardonsOverdue = false, judgeRevisions = false } = options;
  const library = createLibrary(tree);
  const known = new Set(tree.findings.map(({ file }) => file));
  const missing = tree.sections.length === 0 && !known.has('sections.yaml') ? [missingSections] : [];
  const across = [
    ...rules.flatMap((rule) => rule(library)),
    ...findFutureDates(library, today),
    ...findDueReviews(library, { today, pardonsOverdue }),
    ...(judgeRevisions ? findRevisionProblems(library) : []),
  ];
  return [...tree.findings, ...missing, ...across].toSorted(compare);
};
