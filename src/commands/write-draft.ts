import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { toContentFile } from '../check/list-files.ts';
import type { CheckResult } from '../check/check-content.ts';
import { createLibrary } from '../check/library.ts';
import { reportAsText } from '../check/report.ts';
import { printLedger } from '../check/stamp/edit-files.ts';
import { findUnrecorded } from '../check/stamp/find-unrecorded.ts';
import { toStamp } from '../check/stamp/to-stamp.ts';
import type { Draft, DraftFile } from '../drafts/draft.ts';
import type { Environment } from '../environment.ts';
import { writeHints } from '../integrations/write-hints.ts';
import type { Finding } from '../knowledge/finding.ts';

const toKey = ({ file, rule, message }: Finding): string => JSON.stringify([file, rule, message]);

/** What the new files would bring: errors that are not there without them, and warnings about them. */
const findNew = (
  before: readonly Finding[],
  after: readonly Finding[],
  files: readonly DraftFile[],
): Finding[] => {
  const known = new Set(before.map(toKey));
  const own = new Set(files.map(({ path }) => path));
  return after.filter(
    (finding) => !known.has(toKey(finding)) && (finding.severity === 'error' || own.has(finding.file)),
  );
};

/** Refuses to follow a link out of the content folder. */
const requireInside = (path: string, contentDir: string): void => {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  const [real, root] = [realpathSync(folder), realpathSync(contentDir)];
  if (real !== root && !real.startsWith(`${root}${sep}`))
    throw new Error(`${folder} leads out of the content folder: nothing is written through a link.`);
};

const writeFiles = (files: readonly DraftFile[], contentDir: string): void => {
  const taken = files.find(({ path }) => existsSync(join(contentDir, path)));
  if (taken !== undefined) throw new Error(`${taken.path} exists already. Move or delete it first.`);
  for (const { path, text } of files) {
    const target = join(contentDir, path);
    requireInside(target, contentDir);
    mkdirSync(dirname(target), { recursive: true });
    // Fails where the file has come to be meanwhile.
    writeFileSync(target, text, { flag: 'wx' });
  }
};

/** Where and when a draft is written, and who is told. */
export interface Surroundings {
  environment: Environment;
  today: string;
  say: (text: string) => void;
}

/** A path as who called the command can open it: from here, or from the root where it lies elsewhere. */
const toReachable = (path: string): string => {
  const near = relative(process.cwd(), path);
  return (near.startsWith('..') ? path : near).replaceAll(sep, '/');
};

const toShown = ({ contentDir }: Environment, path: string): string => toReachable(join(contentDir, path));

const report = (
  findings: readonly Finding[],
  files: readonly DraftFile[],
  { environment }: Surroundings,
): string => {
  const texts = new Map(files.map(({ path, text }) => [path, text.split('\n')]));
  return reportAsText(findings, {
    prefix: `${toShown(environment, '.')}/`,
    readLines: (file) => texts.get(file),
  });
};

/** Whether the content is the almanac's own and not a fork's or a test's. */
const isUsual = ({ contentDir }: Environment): boolean => toReachable(contentDir) === 'content';

const describeNext = ({ files, address }: Draft, { environment }: Surroundings): string => {
  const shown = files.map(({ path }) => toShown(environment, path));
  const at = `http://localhost:4321${environment.base}${address.slice(1)}`;
  const folder = toReachable(environment.contentDir);
  const usual = isUsual(environment);
  return [
    `Wrote ${shown.join(' and ')}.`,
    '',
    'Next: replace what stands there, and look at it while you write.',
    `  ${usual ? '' : `CONTENT_DIR=${folder} `}npm run dev  # ${at}`,
    `  npm run check -- ${usual ? '' : `--content ${folder} `}${shown.join(' ')}`,
  ].join('\n');
};

interface WriteOptions extends Surroundings {
  /** What the check says of the content as it is. */
  before: CheckResult;
  /** Whether it is only shown. */
  isDry: boolean;
}

/** The ledgers of new articles, where the content keeps any: the check asks for one of every article. */
const draftLedgers = ({ tree }: CheckResult, files: readonly DraftFile[], today: string): DraftFile[] => {
  const library = createLibrary(tree);
  if (library.ids.revisions.size === 0) return [];
  const own = new Set(files.map(({ path }) => path));
  return findUnrecorded(library)
    .filter(({ entry }) => own.has(entry.file))
    .map((unrecorded) => {
      const { id, ledger } = toStamp(unrecorded, { today, reason: undefined, isEditorial: false });
      return { path: `revisions/${id}.yaml`, text: printLedger(ledger) };
    });
};

const checkProposed = async (
  files: readonly DraftFile[],
  { environment, today }: Surroundings,
): Promise<CheckResult> => {
  const encoder = new TextEncoder();
  const proposed = files.map(({ path, text }) => toContentFile(path, encoder.encode(text)));
  return checkContent({ environment, today, proposed });
};

/**
 * Checks a draft together with all that is there, and writes it only where that brings no error.
 * @returns the exit code: 0 written or shown, 1 refused
 */
export const writeDraft = async (draft: Draft, options: WriteOptions): Promise<0 | 1> => {
  const { environment, today, say, before, isDry } = options;
  const after = await checkProposed(draft.files, options);
  const files = [...draft.files, ...draftLedgers(after, draft.files, today)];
  const findings = findNew(before.findings, after.findings, files);
  if (findings.some(({ severity }) => severity === 'error')) {
    say(`${report(findings, files, options)}\n\nNothing was written.`);
    return 1;
  }
  if (isDry) {
    const texts = files.map(({ path, text }) => `--- ${toShown(environment, path)}\n${text}`);
    say(`${texts.join('\n')}\nNothing was written.`);
    return 0;
  }
  writeFiles(files, environment.contentDir);
  if (isUsual(environment)) writeHints(after, environment);
  if (findings.length > 0) say(`${report(findings, files, options)}\n`);
  say(describeNext({ ...draft, files }, options));
  return 0;
};
