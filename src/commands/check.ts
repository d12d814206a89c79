import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, toDay } from '../check/check-content.ts';
import type { CheckResult } from '../check/check-content.ts';
import { reportAsJson, reportAsText } from '../check/report.ts';
import { readEnvironment } from '../environment.ts';

const readLines =
  (contentDir: string) =>
  (file: string): string[] | undefined => {
    try {
      return readFileSync(`${contentDir}/${file}`, 'utf8').split(/\r?\n/);
    } catch {
      return undefined;
    }
  };

/** Prints what is wrong with the content and returns the exit code: 0 clean, 1 findings. */
export const printFindings = (
  result: CheckResult,
  options: { contentDir: string; format: 'text' | 'json' },
): 0 | 1 => {
  const { findings, files } = result;
  const folder = relative(process.cwd(), options.contentDir);
  const prefix = folder === '' || folder.startsWith('..') ? '' : `${folder}/`;
  const text =
    options.format === 'json'
      ? reportAsJson(findings)
      : reportAsText(findings, { prefix, readLines: readLines(options.contentDir) });
  console.log(options.format === 'text' && findings.length === 0 ? `${text} ${files} files read.` : text);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};

const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      content: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const format = values.format === 'json' ? 'json' : 'text';
  const variables =
    values.content === undefined ? process.env : { ...process.env, CONTENT_DIR: values.content };
  const environment = readEnvironment(variables, process.cwd());
  const result = await checkContent({ environment, today: toDay(new Date()), fresh: values.fresh });
  return printFindings(result, { contentDir: environment.contentDir, format });
};

if (import.meta.main) {
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(`The check could not run: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
