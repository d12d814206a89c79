import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { checkContent, toDay } from '../check/check-content.ts';
import type { CheckResult } from '../check/check-content.ts';
import { hasLines } from '../check/list-files.ts';
import { mendText } from '../check/mend.ts';
import { reportAsGithub, reportAsJson, reportAsText } from '../check/report.ts';
import type { ReportOptions } from '../check/report.ts';
import { readEnvironment } from '../environment.ts';
import type { Environment } from '../environment.ts';
import type { Finding } from '../knowledge/finding.ts';
import { readOptions } from './read-options.ts';

const usage = `Usage: npm run check [-- PATHS] [--format text|json|github] [--fix] [--content DIR] [--fresh]

  PATHS     files or folders of the content whose findings are shown; all without them
  --format  text for people (default), json for programs, github for annotations of a pull request
  --fix     writes what has only one remedy, then checks again
  --content another folder than content/
  --fresh   reads everything anew instead of what the last run remembers

Exit code: 0 no errors, 1 errors, 2 the check could not run. Warnings ask for a second look and change no exit code.`;

const formats = { text: reportAsText, json: reportAsJson, github: reportAsGithub };

type Format = keyof typeof formats;

const isFormat = (text: string): text is Format => Object.hasOwn(formats, text);

/** More than any file of the content may have: what is larger is not opened for the sake of an excerpt. */
const mostBytes = 1024 * 1024;

/** The text of an ordinary file; what a link leads to is nobody's content, and a pipe might never end. */
const readOrdinary = (path: string): string | undefined => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile() || stats.size > mostBytes) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It cannot be read, which a finding says.
    return undefined;
  }
};

const createReadLines = (contentDir: string): ReportOptions['readLines'] => {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file) && hasLines(file))
      known.set(file, readOrdinary(join(contentDir, file))?.split(/\r?\n/));
    return known.get(file);
  };
};

/** The content folder as a reader of the report opens its files: from here, or by its name where it lies elsewhere. */
const toPrefix = (contentDir: string): string => {
  const folder = relative(process.cwd(), contentDir).replaceAll('\\', '/');
  if (folder === '') return '';
  return folder.startsWith('..') ? `${basename(contentDir)}/` : `${folder}/`;
};

/** Prints findings in a format and returns the exit code: 0 no errors, 1 errors. */
export const printFindings = (
  { findings, files }: Pick<CheckResult, 'findings' | 'files'>,
  { contentDir, format }: { contentDir: string; format: Format },
): 0 | 1 => {
  const options = { prefix: toPrefix(contentDir), readLines: createReadLines(contentDir) };
  const text = formats[format](findings, options);
  const isSilent = format === 'text' && findings.length === 0;
  if (text !== '') console.log(isSilent ? `${text} ${files} files read.` : text);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};

/** The paths that were named, from the content folder; each may be written from there or from where the command runs. */
const readPaths = (named: readonly string[], contentDir: string): string[] =>
  named.map((path) => {
    const found = [resolve(path), resolve(contentDir, path)].find((candidate) => existsSync(candidate));
    const inside = found === undefined ? undefined : relative(contentDir, found).replaceAll('\\', '/');
    if (inside === undefined) throw new Error(`There is no file \`${path}\`, here or in the content folder.`);
    if (inside.startsWith('..')) throw new Error(`\`${path}\` lies outside the content folder.`);
    return inside;
  });

const isBelow = (file: string, paths: readonly string[]): boolean =>
  paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));

/** Writes what can be mended without a person and returns how much that was. */
const mendFiles = (findings: readonly Finding[], contentDir: string): number => {
  const byFile = Map.groupBy(
    findings.filter(({ mend }) => mend !== undefined),
    ({ file }) => file,
  );
  let total = 0;
  for (const [file, own] of byFile) {
    const path = join(contentDir, file);
    const { text, mended } = mendText(readFileSync(path, 'utf8'), own);
    if (mended > 0) writeFileSync(path, text);
    total += mended;
  }
  return total;
};

/** One pass shows what another had hidden, such as a file that could not be read; more than a few would be a fault. */
const mostPasses = 5;

interface Wishes {
  environment: Environment;
  fresh: boolean;
  fix: boolean;
  paths: readonly string[];
}

const checkAndMend = async (wishes: Wishes): Promise<{ result: CheckResult; mended: number }> => {
  const { environment, fresh, fix, paths } = wishes;
  let mended = 0;
  for (let pass = 1; ; pass += 1) {
    const result = await checkContent({
      environment,
      today: toDay(new Date()),
      fresh,
      runSamples: true,
      judgeRevisions: true,
      judgeLanguage: true,
    });
    const chosen = result.findings.filter(({ file }) => isBelow(file, paths));
    const now = fix && pass < mostPasses ? mendFiles(chosen, environment.contentDir) : 0;
    mended += now;
    if (now === 0) return { result, mended };
  }
};

const run = async (): Promise<number> => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      content: { type: 'string' },
      fix: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { format, fresh, fix } = values;
  if (!isFormat(format)) throw new Error(`There is no format \`${format}\`. Write text, json or github.`);
  const variables =
    values.content === undefined ? process.env : { ...process.env, CONTENT_DIR: values.content };
  const environment = readEnvironment(variables, process.cwd());
  const { contentDir } = environment;
  if (!existsSync(contentDir)) throw new Error(`There is no folder ${contentDir}.`);
  const paths = readPaths(positionals, contentDir);
  const { result, mended } = await checkAndMend({ environment, fresh, fix, paths });
  const findings = result.findings.filter(({ file }) => isBelow(file, paths));
  const code = printFindings({ findings, files: result.files }, { contentDir, format });
  const elsewhere = result.findings.length - findings.length;
  if (format === 'text' && mended > 0) console.log(`Mended ${mended}.`);
  if (format === 'text' && elsewhere > 0) console.log(`There are ${elsewhere} more findings in other files.`);
  return code;
};

/** Runs the check as the command line asks for, and returns the exit code. */
export const runCheck = async (): Promise<number> => {
  try {
    return await run();
  } catch (error) {
    console.error(`The check could not run: ${error instanceof Error ? error.message : String(error)}`);
    console.error(`\n${usage}`);
    return 2;
  }
};
