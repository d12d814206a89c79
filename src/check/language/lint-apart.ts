import { createApart } from '../apart.ts';
import type { LintJob, LintResult } from './lint-job.ts';

/** A text to be judged, and where words are kept from one run to the next; nowhere without a folder. */
export interface LintQuestion {
  job: LintJob;
  wordsFolder?: string | undefined;
}

/**
 * Judges the language of a file in a process of its own, beside the one that runs the samples. Every text has been read
 * before; the limit is for a machine that is busy with other things while the dictionary is loaded.
 */
export const { ask: lintApart, begin: beginLinting } = createApart<LintQuestion, LintResult>({
  program: new URL('./linter.ts', import.meta.url),
  milliseconds: 120_000,
  megabytes: 512,
});
