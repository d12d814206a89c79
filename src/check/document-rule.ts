import type { Root } from 'mdast';
import type { Finding } from '../knowledge/finding.ts';

/** A text of the front matter that a reader sees, and where its first character stands in the file. */
export interface FrontMatterText {
  text: string;
  line: number;
  column: number;
}

/** One text as its rules see it. */
export interface DocumentRuleOptions {
  file: string;
  /** The text as `mdxToMdast` gives it, with positions. */
  tree: Root;
  /** The text that the tree was parsed from. */
  body: string;
  frontMatter: readonly FrontMatterText[];
}

/** What is asked of one file's text by itself. */
export type DocumentRule = (options: DocumentRuleOptions) => Finding[];
