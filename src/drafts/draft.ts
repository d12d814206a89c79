import type { Answers, DraftContext, Question } from './question.ts';

/** A file to be written. */
export interface DraftFile {
  /** Path from the content folder. */
  path: string;
  text: string;
}

/** What a draft comes to: its files, and where a reader finds them. */
export interface Draft {
  files: DraftFile[];
  /** Its address on the site, without the base. */
  address: string;
}

/** A kind of content that can be begun: what must be known, and what is then written. */
export interface DraftKind {
  /** What one is, for who chooses. */
  meaning: string;
  /** In the order in which they are asked; each may look at the answers before it. */
  questions: readonly Question[];
  /** Writes the files of answers that were accepted. */
  write: (answers: Answers, context: DraftContext) => Draft;
}
