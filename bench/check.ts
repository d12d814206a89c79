// Measures how long the check of all content takes: cold, with nothing changed, after a change of one article, and with
// a line more in the list of words; writes the middle of several rounds into bench/check.md.
//
//   npm run bench:check
//   npm run bench:check -- --rounds 9 --date 2026-11-30
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Measurement {
  seconds: number;
  /** Of the command and of all processes that it starts; unknown where there is no /proc. */
  processorSeconds: number | undefined;
}

const ticksPerSecond = 100;

const readOrNothing = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** A process and those that it has started, by what Linux says of them. */
const listProcesses = (pid: number): number[] => {
  const children = readOrNothing(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(listProcesses)];
};

/** The processor time of a process, of which fields 14 and 15 of its stat tell; its children are asked themselves. */
const readTicks = (pid: number): number | undefined => {
  const fields = readOrNothing(`/proc/${pid}/stat`).split(') ')[1]?.split(' ');
  return fields?.slice(11, 13).reduce((sum, field) => sum + Number(field), 0);
};

/** Watches a process until it ends; what it and its children have used is known up to the last look. */
const watch = (pid: number): (() => number | undefined) => {
  const ticks = new Map<number, number>();
  const timer = setInterval(() => {
    for (const one of listProcesses(pid)) {
      const used = readTicks(one);
      if (used !== undefined) ticks.set(one, used);
    }
  }, 20);
  return () => {
    clearInterval(timer);
    return ticks.size === 0
      ? undefined
      : [...ticks.values()].reduce((sum, used) => sum + used, 0) / ticksPerSecond;
  };
};

const check = async (content: string, ...args: string[]): Promise<Measurement> => {
  const start = performance.now();
  const child = spawn(process.execPath, ['src/commands/check.ts', '--content', content, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = watch(child.pid ?? 0);
  const [code]: unknown[] = await once(child, 'exit');
  const processorSeconds = stop();
  if (code !== 0) throw new Error('The content that is measured has errors: run npm run check.');
  return { seconds: (performance.now() - start) / 1000, processorSeconds };
};

interface Scenario {
  name: string;
  /** What is done before a run; the number of the round makes each change another. None changes what a text says. */
  prepare: (content: string, round: number) => void;
  args: string[];
  /** The seconds that it must stay below. */
  limit?: number;
}

const article = 'articles/demand/what-backend-developers-do.mdx';

const scenarios: Scenario[] = [
  { name: 'cold: nothing is remembered', prepare: () => undefined, args: ['--fresh'], limit: 10 },
  { name: 'nothing has changed', prepare: () => undefined, args: [] },
  {
    name: 'one article has changed',
    prepare: (content, round) =>
      appendFileSync(join(content, article), `\n{/* The change has the number ${round}. */}\n`),
    args: [],
    limit: 2,
  },
  {
    name: 'a line more in the list of words',
    prepare: (content, round) =>
      appendFileSync(join(content, 'words.txt'), `# The change has the number ${round}.\n`),
    args: [],
  },
];

const toMiddle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? NaN;

/** All scenarios in turn, round by round, so that what else the machine does falls on each of them alike. */
const measure = async (content: string, rounds: number): Promise<Measurement[][]> => {
  const all: Measurement[][] = scenarios.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { prepare, args }] of scenarios.entries()) {
      prepare(content, round);
      all[index]?.push(await check(content, ...args));
    }
  return all;
};

const toRow = ({ name, limit }: Scenario, runs: readonly Measurement[], cold: number): string => {
  const seconds = runs.map((run) => run.seconds);
  const used = runs.flatMap(({ processorSeconds = [] }) => processorSeconds);
  const middle = toMiddle(seconds);
  const cells = [
    name,
    middle.toFixed(1),
    Math.max(...seconds).toFixed(1),
    limit === undefined ? '' : limit.toFixed(1),
    `${Math.round((100 * middle) / cold)}%`,
    used.length === 0 ? 'not known' : toMiddle(used).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
};

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, date: { type: 'string' } },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  const load = (loadavg()[0] ?? 0).toFixed(1);
  await check(content);
  const all = await measure(content, rounds);
  const cold = toMiddle((all[0] ?? []).map(({ seconds }) => seconds));
  const rows = scenarios.map((scenario, index) => toRow(scenario, all[index] ?? [], cold));
  console.log(rows.join('\n'));
  const machine = `${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'not known'}), Node ${process.versions.node}`;
  const text = [
    '# The check of all content',
    '',
    `${rounds} rounds of \`npm run check\` over a copy of \`content/\`, its samples compiled and run; each round has every row once.${values.date === undefined ? '' : ` Measured on ${values.date}.`} ${machine}; ${load} programs wanted to run before it began. Written by \`npm run bench:check\`.`,
    '',
    '| what has changed since the last run | seconds, the middle | the longest | must stay below | of a cold one | processor seconds |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ];
  writeFileSync(join(import.meta.dirname, 'check.md'), text.join('\n'));
  const slow = scenarios.filter(
    ({ limit = Infinity }, index) => toMiddle((all[index] ?? []).map(({ seconds }) => seconds)) >= limit,
  );
  for (const { name, limit } of slow) console.error(`Too slow: ${name}: ${limit} seconds are allowed.`);
  process.exitCode = slow.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
