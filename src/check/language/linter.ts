// The program of the process that judges the language of texts (lint-apart.ts): a job in, its result out.
import { loadDictionary } from './dictionary.ts';
import { lintJob } from './lint-job.ts';
import type { LintJob } from './lint-job.ts';

// Before the first job comes: the text of that job may still be read.
void loadDictionary();
process.on('message', async (job: LintJob) => process.send?.(await lintJob(job)));
process.on('disconnect', () => process.exit());
