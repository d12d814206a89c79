import { createFileCache, createNoCache, fingerprint } from '../document/cache.ts';
import type { Environment } from '../environment.ts';
import type { Finding } from '../knowledge/finding.ts';
import { collect } from './collect.ts';
import type { ContentTree } from './content-tree.ts';
import { judge } from './judge.ts';
import type { JudgeOptions } from './judge.ts';
import { beginLinting, lintApart } from './language/lint-apart.ts';
import { createLanguageJudge, noLanguageJudge } from './language/judge-language.ts';
import type { Lint } from './language/judge-language.ts';
import { listFiles } from './list-files.ts';
import type { ContentFile } from './list-files.ts';
import { readApart } from './read-apart.ts';
import type { ReadJob, ReadResult } from './read-job.ts';
import { readPictureApart } from './read-pictures.ts';
import { judgeSamples } from './samples/judge-samples.ts';

interface CheckOptions extends JudgeOptions {
  environment: Environment;
  /** Read every document anew. */
  fresh?: boolean;
  /** Compile and run the code of the texts, too. A build does not: it shows code, and runs none of it. */
  runSamples?: boolean;
  /** Judge the language, too: spelling, wording, how it reads. A build does not: a slip must not keep a correction away. */
  judgeLanguage?: boolean;
  /** Files that are not written yet, read as if they were. */
  proposed?: readonly ContentFile[];
}

/** What was read, and everything that is wrong with it. */
export interface CheckResult {
  tree: ContentTree;
  findings: Finding[];
  files: number;
}

const lockfile = new URL('../../package-lock.json', import.meta.url);

const codeFolders = ['../document/', '../files/', '../knowledge/', '../schemas/', './'].map(
  (folder) => new URL(folder, import.meta.url),
);

/** Today as a calendar day in UTC. */
export const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** Reads and judges the whole content folder: the one check that the command, the build and the tests run. */
export const checkContent = async (options: CheckOptions): Promise<CheckResult> => {
  const { environment, fresh = false, runSamples = false, judgeLanguage = false, proposed = [] } = options;
  const { files: written, pictures, findings } = await listFiles(environment.contentDir);
  const files = [...written, ...proposed].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const cache = fresh
    ? createNoCache()
    : createFileCache(`${environment.cacheDir}/documents`, fingerprint(codeFolders, lockfile));
  const { base, origin } = environment;
  const wordsFolder = fresh ? undefined : `${environment.cacheDir}/words`;
  const lint: Lint = (job) => lintApart({ job, wordsFolder });
  const language = judgeLanguage ? createLanguageJudge(cache, lint) : noLanguageJudge;
  const { hear } = language;
  const read = (job: ReadJob): Promise<ReadResult> => {
    // What is new to the reader is new to the judge of its language, who gets ready meanwhile.
    if (judgeLanguage) beginLinting();
    return readApart(job);
  };
  const tree = await collect(
    { files, pictures, findings },
    { site: { base, origin }, cache, read, readPicture: readPictureApart, hear },
  );
  const [ofSamples, ofLanguage] = await Promise.all([
    runSamples ? judgeSamples(tree.samples, cache) : [],
    language.judge(tree),
  ]);
  tree.findings.push(...ofSamples, ...ofLanguage);
  return { tree, findings: judge(tree, options), files: files.length + pictures.length };
};
