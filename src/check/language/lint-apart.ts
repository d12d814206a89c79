import { createApart } from '../apart.ts';
import type { LintJob, LintResult } from './lint-job.ts';

/** Judges the language of a file in a process of its own, beside the one that runs the samples. */
export const lintApart: (job: LintJob) => Promise<LintResult> = createApart<LintJob, LintResult>({
  program: new URL('./linter.ts', import.meta.url),
  milliseconds: 30_000,
  megabytes: 512,
});
