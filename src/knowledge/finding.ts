import type { RuleId } from '../guides/guides.ts';

/** One thing that is wrong in a content file, said to the person who can mend it. */
export interface Finding {
  /** Path of the file from the root of the content folder, such as `articles/careers/freelancing.mdx`. */
  file: string;
  /** First line, counted from 1. */
  line: number;
  /** First column, counted from 1. */
  column: number;
  endLine?: number;
  endColumn?: number;
  /** Stable id of the rule, such as `figure/uncited`: one that has a guide. */
  rule: RuleId;
  severity: 'error' | 'warning';
  /** What is wrong, and why it matters where that is not plain. */
  message: string;
  /** What to do, with the exact text to write where there is one. */
  fix?: string;
  /** What `npm run check -- --fix` writes instead of the first `from` at or after the place; only where nothing else can be meant. */
  mend?: { from: string; to: string };
}

/** What is wrong with a file as a whole: its finding stands at the first character. */
export const refuseFile = (
  file: string,
  { rule, message, fix }: Required<Pick<Finding, 'rule' | 'message' | 'fix'>>,
): Finding => ({ file, line: 1, column: 1, rule, severity: 'error', message, fix });
