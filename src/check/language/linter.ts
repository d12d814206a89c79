// The program of the process that judges the language of texts (lint-apart.ts): a job in, its result out.
import { loadDictionary } from './dictionary.ts';
import type { LintQuestion } from './lint-apart.ts';
import { lintJob } from './lint-job.ts';
import { createWordMemory } from './word-memory.ts';
import type { WordMemory } from './word-memory.ts';

let memory: WordMemory | undefined;

process.on('message', async ({ job, wordsFolder }: LintQuestion) => {
  memory ??= createWordMemory(loadDictionary, wordsFolder);
  process.send?.(await lintJob(job, memory));
});
process.on('disconnect', () => {
  memory?.save();
  process.exit();
});
