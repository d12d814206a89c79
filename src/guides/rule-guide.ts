/**
 * One change of a small sound content folder (tests/fixtures/sound), by which a rule shows what it refuses or accepts.
 * Without `file` it is an article, `articles/demand/second.mdx`.
 */
export type RuleExample = {
  /** What it shows, where the text does not say it. */
  note?: string;
  file?: string;
  /** The file that the finding stands in, where it is another. */
  reportedIn?: string;
} & (
  | {
      /** Added below the file's last line. */
      append: string;
    }
  | {
      /** Text of the file that is replaced, once. */
      from: string;
      to: string;
    }
  | {
      /** The whole file. */
      text: string;
    }
);

/** A rule of the check as people read it: what it asks, why, and examples that are run as tests. */
export interface RuleGuide {
  /** The id that findings carry, `area/name`. */
  id: string;
  /** An error stops the build; a warning asks for a second look. */
  severity: 'error' | 'warning';
  /** What the rule asks, in one sentence. */
  asks: string;
  /** What would go wrong without it, in one sentence or two. */
  why: string;
  /** Each yields a finding of this rule in its file, on the lines that it changes, or in the file that it names. */
  refused: readonly RuleExample[];
  /** Each yields no finding at all. */
  accepted: readonly RuleExample[];
  /** The file of the tests that name the rule and show it, where a text cannot: a symbolic link, bytes, a crash. */
  shownBy?: string;
}
