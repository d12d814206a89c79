import { commentDialect } from '../document/comment-dialect.ts';
import { articleDialect } from '../document/dialect.ts';
import type { Dialect } from '../document/dialect.ts';
import { readDocument } from '../document/read-document.ts';
import type { Document } from '../document/types.ts';
import { createAddresses } from '../knowledge/addresses.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { DocumentRule, FrontMatterText } from './document-rule.ts';
import { findAnswerProblems } from './rules/answer-first.ts';
import { findFenceProblems } from './rules/fences.ts';
import { findUnclosedFences } from './rules/unclosed-fence.ts';
import { findHeadingProblems } from './rules/headings.ts';
import { findPictureTextProblems } from './rules/picture-texts.ts';
import { findRepeatedTerms } from './rules/repeated-terms.ts';
import { findLongSections } from './rules/section-length.ts';
import { findUncitedFigures } from './rules/uncited-figure.ts';
import { listSamples } from './samples/sample.ts';
import type { Sample } from './samples/sample.ts';

/** The kinds of text, by what is asked of them. */
export type TextKind = 'article' | 'term' | 'page' | 'comment';

/** A text to be read into a document. Plain data, because a process of its own reads it. */
export interface ReadJob {
  kind: TextKind;
  file: string;
  /** The text below the front matter, with the file's own line numbers. */
  body: string;
  /** Front matter that readers see. */
  frontMatter: FrontMatterText[];
  /** Where the site stands, for its links. */
  site: { base: string; origin: string };
}

/** What was read, and all that is wrong with it; no document where the text cannot be shown. */
export interface ReadResult {
  document?: Document;
  /** The text's code blocks. */
  samples: Sample[];
  findings: Finding[];
}

const everyText = [
  findUncitedFigures,
  findFenceProblems,
  findUnclosedFences,
  findHeadingProblems,
  findRepeatedTerms,
  findPictureTextProblems,
];

const kinds: Record<TextKind, { dialect: Dialect; rules: readonly DocumentRule[] }> = {
  article: { dialect: articleDialect, rules: [...everyText, findAnswerProblems, findLongSections] },
  term: { dialect: articleDialect, rules: everyText },
  page: { dialect: articleDialect, rules: [...everyText, findLongSections] },
  comment: { dialect: commentDialect, rules: [] },
};

/** Reads one text and asks the rules of its kind. */
export const readJob = ({ kind, file, body, frontMatter, site }: ReadJob): ReadResult => {
  const { dialect, rules } = kinds[kind];
  const result = readDocument({ file, body, dialect, addresses: createAddresses(site) });
  if (!result.ok) return { samples: [], findings: result.findings };
  const findings = rules.flatMap((rule) => rule({ file, tree: result.tree, body, frontMatter }));
  // Readers show code as they like, and nothing of it is run.
  const samples = kind === 'comment' ? [] : listSamples(result.tree);
  return { document: result.document, samples, findings };
};
