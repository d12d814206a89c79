import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readEnvironment } from '../environment.ts';
import { checkLinks } from '../published/check-links.ts';
import type { Asking } from '../published/check-links.ts';
import { countDeadRuns, describeDeadLinks } from '../published/dead-links.ts';
import type { DeadRuns } from '../published/dead-links.ts';
import { listOutwardLinks } from '../published/list-links.ts';
import { readOptions } from './read-options.ts';
import { Misuse, runCommand } from './run-command.ts';

const usage = `Usage: node src/commands/check-links.ts --site DIR --out DIR [--before FILE]

  --site    a built site
  --out     where links.json (what this run found dead) and report.md (what the issue says) are written
  --before  links.json of the run before; a link is reported when two runs have found it dead

Exit code: 0 whatever the links are, 2 where it could not run.`;

const readRuns = (file: string | undefined): DeadRuns => {
  if (file === undefined || !existsSync(file)) return {};
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return Object.fromEntries(
    entries.flatMap(([url, runs]: [string, unknown]) => (typeof runs === 'number' ? [[url, runs]] : [])),
  );
};

interface Options {
  site: string;
  out: string;
  before?: string | undefined;
}

/** Asks for every link of a built site to another, and writes what was found. */
export const writeLinkReport = async ({ site, out, before }: Options, asking: Asking): Promise<string> => {
  const links = listOutwardLinks(resolve(site));
  const verdicts = await checkLinks(links.keys(), asking);
  const runs = countDeadRuns(verdicts, readRuns(before));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'links.json'), `${JSON.stringify(runs, null, 2)}\n`);
  writeFileSync(join(out, 'report.md'), describeDeadLinks({ verdicts, runs, links }));
  const count = (state: string): number =>
    [...verdicts.values()].filter((found) => found.state === state).length;
  return `${verdicts.size} links: ${count('alive')} alive, ${count('dead')} dead, ${count('unknown')} that do not let a program look.`;
};

const run = async (): Promise<0> => {
  const { values } = readOptions({
    options: { site: { type: 'string' }, out: { type: 'string' }, before: { type: 'string' } },
  });
  const { site, out, before } = values;
  if (site === undefined || out === undefined) throw new Misuse('A site and a folder are needed.');
  const { repository = '' } = readEnvironment(process.env, process.cwd());
  const agent = `backend-almanac-links/1.0${repository === '' ? '' : ` (+${repository})`}`;
  const asking = { fetch, wait: (time: number) => wait(time), timeout: 20_000, agent };
  console.log(await writeLinkReport({ site, out, before }, asking));
  return 0;
};

if (import.meta.main) await runCommand({ usage, fault: 'The links could not be checked', run });
