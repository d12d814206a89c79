import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkContent, toDay } from '../check/check-content.ts';
import { createLibrary } from '../check/library.ts';
import { printLedger, replaceDay } from '../check/stamp/edit-files.ts';
import { findUnrecorded, listUnreadable } from '../check/stamp/find-unrecorded.ts';
import type { Unrecorded } from '../check/stamp/find-unrecorded.ts';
import { printUnrecorded } from '../check/stamp/print-change.ts';
import { findReasonProblem, needsReason, toStamp } from '../check/stamp/to-stamp.ts';
import type { Stamp } from '../check/stamp/to-stamp.ts';
import { readEnvironment } from '../environment.ts';
import { findNearest } from '../knowledge/suggest.ts';
import { readOptions } from './read-options.ts';
import { printFindings } from './run-check.ts';
import { runCommand } from './run-command.ts';
import { writeWhole } from './write-whole.ts';

const usage = `Usage: npm run stamp [-- ARTICLES] [--reason "…"] [--editorial] [--dry-run] [--content DIR]

  ARTICLES    articles to record, as section/slug or as files; all that changed without them
  --reason    why, in one line, for readers; asked for without it
  --editorial the words changed and not what they say: no date moves, and no feed tells of it
  --dry-run   shows what has changed and writes nothing
  --content   another folder than content/

An article without a ledger is recorded as published on the day that its front matter states. Delete a ledger to begin
it anew, for a text that nobody has seen yet.

Exit code: 0 recorded or nothing to record, 1 an article cannot be read or no reason was given, 2 the stamp could not run.`;

interface Wishes {
  contentDir: string;
  articles: readonly string[];
  reason: string | undefined;
  isEditorial: boolean;
  isDryRun: boolean;
  today: string;
}

/** The id of an article that was named as such or as its file, from here or from the content folder. */
const toArticleId = (named: string, contentDir: string): string => {
  const path = [resolve(named), resolve(contentDir, named)].find((candidate) => existsSync(candidate));
  const inside = path === undefined ? named : relative(contentDir, path).replaceAll('\\', '/');
  return inside.replace(/^articles\//, '').replace(/\.mdx$/, '');
};

const requireKnown = (ids: readonly string[], known: readonly string[]): void => {
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = findNearest(id, known, 1)[0];
    throw new Error(
      `There is no article \`${id}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
    );
  }
};

/** Asks in the terminal; undefined where it is left, by Ctrl+C or the end of what is typed. */
const ask = async (question: string): Promise<string | undefined> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const left = new AbortController();
  for (const event of ['close', 'SIGINT']) terminal.once(event, () => left.abort());
  try {
    const answer = await terminal.question(question, { signal: left.signal });
    return answer.trim();
  } catch (error) {
    if (left.signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
};

const requireReason = async ({ reason }: Wishes): Promise<string | undefined> => {
  const given = reason ?? (await ask('Why, in one line, for readers: '));
  if (given === undefined || given === '') {
    // Below the question, which has no end of its own where it was left.
    console.error('\nNothing was written: give the reason in one line, or with --reason "…".');
    return undefined;
  }
  const problem = findReasonProblem(given);
  if (problem === undefined) return given;
  console.error(`Nothing was written: the reason ${problem}.`);
  return undefined;
};

/** The files of a stamp: the article first, so that one which was interrupted is found again by the next. */
const toFiles = ({ contentDir }: Wishes, { entry }: Unrecorded, { id, ledger, updated }: Stamp) => {
  const file = { path: join(contentDir, `revisions/${id}.yaml`), text: printLedger(ledger) };
  if (updated === undefined || updated === entry.data.updated) return [file];
  const path = join(contentDir, entry.file);
  const day = { at: entry.locate(['updated']), from: entry.data.updated, to: updated };
  return [{ path, text: replaceDay(readFileSync(path, 'utf8'), day) }, file];
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const record = async (wishes: Wishes, changed: readonly Unrecorded[]): Promise<number> => {
  const { today, isEditorial, isDryRun, contentDir } = wishes;
  console.log(changed.map(printUnrecorded).join('\n\n'));
  if (isDryRun) {
    console.log(`\n${count(changed.length, 'article')} to record. Nothing was written.`);
    return 0;
  }
  const mustSay = changed.some((one) => needsReason(one, today));
  const reason = mustSay ? await requireReason(wishes) : undefined;
  if (mustSay && reason === undefined) return 1;
  const stamps = changed.map((one) => ({ one, stamp: toStamp(one, { today, reason, isEditorial }) }));
  writeWhole(stamps.flatMap(({ one, stamp }) => toFiles(wishes, one, stamp)));
  console.log(`\nRecorded ${count(changed.length, 'article')} in ${relative('.', contentDir)}/revisions/.`);
  return 0;
};

const stamp = async (wishes: Wishes): Promise<number> => {
  const { contentDir, today } = wishes;
  const environment = readEnvironment({ ...process.env, CONTENT_DIR: contentDir }, process.cwd());
  const result = await checkContent({ environment, today });
  const library = createLibrary(result.tree);
  const ids = wishes.articles.map((named) => toArticleId(named, contentDir));
  requireKnown(ids, [...library.ids.articles]);
  const isWished = (id: string): boolean => ids.length === 0 || ids.includes(id);
  const unreadable = listUnreadable(library).filter(isWished);
  if (unreadable.length > 0) {
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    printFindings({ ...result, findings: errors }, { contentDir, format: 'text' });
    console.error(`Nothing was recorded: ${unreadable.join(', ')} cannot be read. Mend the errors first.`);
    return 1;
  }
  const changed = findUnrecorded(library).filter(({ entry }) => isWished(entry.id));
  if (changed.length > 0) return record(wishes, changed);
  console.log('Nothing to record: every article says what its ledger has.');
  return 0;
};

const run = async (): Promise<number> => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      editorial: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      content: { type: 'string' },
    },
  });
  const { contentDir } = readEnvironment(
    values.content === undefined ? process.env : { ...process.env, CONTENT_DIR: values.content },
    process.cwd(),
  );
  if (!existsSync(contentDir)) throw new Error(`There is no folder ${contentDir}.`);
  return stamp({
    contentDir,
    articles: positionals,
    reason: values.reason?.trim(),
    isEditorial: values.editorial,
    isDryRun: values['dry-run'],
    today: toDay(new Date()),
  });
};

await runCommand({ usage, fault: 'The stamp could not run', run });
