// Runs everything that must hold, and ends with one line over all of it. A stage is a test by itself:
// types, lint and format each count once; vitest counts each of its tests.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';

interface Tally {
  passed: number;
  failed: number;
}

interface Stage {
  name: string;
  args: readonly string[];
  variables?: NodeJS.ProcessEnv;
  /** What it says that is to be expected, and so is not printed where it succeeds. */
  expects?: RegExp;
}

const output = 'test-output';

const describe = ({ name, args }: Stage): string => [name, ...args].join(' ');

const start = ({ name, args, variables }: Stage, stdio: 'pipe' | 'inherit') =>
  spawn(name, args, {
    stdio: ['ignore', stdio, stdio],
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...variables },
  });

const hasSucceeded = (child: ReturnType<typeof start>): Promise<boolean> =>
  new Promise((done) => {
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });

/** Runs a stage beside others: what it says is printed when it has ended. */
const runBeside = async (stage: Stage): Promise<boolean> => {
  const started = performance.now();
  const child = start(stage, 'pipe');
  const streams = [child.stdout, child.stderr].map((stream) => (stream === null ? '' : text(stream)));
  const succeeded = await hasSucceeded(child);
  const said = (await Promise.all(streams)).join('');
  const told = succeeded && stage.expects !== undefined ? said.replace(stage.expects, '') : said;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n${succeeded ? '✓' : '✗'} ${describe(stage)} (${seconds} s)\n${told.trim()}`.trimEnd());
  return succeeded;
};

/** Runs a stage that has the machine to itself: what it says is printed at once. */
const runAlone = (stage: Stage): Promise<boolean> => {
  console.log(`\n▸ ${describe(stage)}`);
  return hasSucceeded(start(stage, 'inherit'));
};

/** Runs stages one after the other. */
const runLane = async (stages: readonly Stage[]): Promise<Tally> => {
  const tally = { passed: 0, failed: 0 };
  for (const stage of stages) tally[(await runBeside(stage)) ? 'passed' : 'failed'] += 1;
  return tally;
};

const readNumber = (report: unknown, key: string): number => {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === 'number' ? value : 0;
};

const readTally = (file: string, succeeded: boolean): Tally => {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const tally = {
      passed: readNumber(report, 'numPassedTests'),
      failed: readNumber(report, 'numFailedTests'),
    };
    // A file that cannot even be loaded fails no test of its own.
    return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const runVitest = async (
  projects: readonly string[],
  run: (stage: Stage) => Promise<boolean>,
): Promise<Tally> => {
  const file = `${output}/vitest-${projects.join('-')}.json`;
  const chosen = projects.map((project) => `--project=${project}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return readTally(file, await run({ name: 'vitest', args: ['run', ...chosen, ...reporters] }));
};

const types: Stage = { name: 'astro', args: ['check', '--minimumFailingSeverity', 'warning'] };
const style: readonly Stage[] = [
  { name: 'oxlint', args: ['--deny-warnings'] },
  { name: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
];
const content: Stage = { name: 'node', args: ['src/commands/check.ts'] };

const toBuild = (name: string, variables?: NodeJS.ProcessEnv): Stage => ({
  name: 'node',
  args: ['src/commands/build.ts', '--out', `${output}/${name}`],
  ...(variables === undefined ? {} : { variables }),
});

/** A fixture is there for what the check warns of in it. Whatever else its build says is printed. */
const toFixtureBuild = (name: string, variables?: NodeJS.ProcessEnv): Stage => ({
  ...toBuild(name, { CONTENT_DIR: `tests/fixtures/${name}`, ...variables }),
  expects: /^tests\/fixtures\/[^]*^\d+ warnings? in .*$/m,
});

const builds = [
  // The site as it is deployed, once more to compare byte for byte, and below another path.
  toBuild('site'),
  toBuild('again'),
  toBuild('kb', { BASE_PATH: '/kb/', SITE_URL: 'https://almanac.example' }),
  // Comments of every kind, for the content itself may have none, and a repository that has the form for them.
  toFixtureBuild('discussed', { REPOSITORY_URL: 'https://git.example/almanac' }),
  // Content that has too much of everything.
  toFixtureBuild('stress'),
];

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
// Two at a time, which the smallest machines carry. Each build fills Astro's data store anew, and so does the check of
// types: these go one after the other.
const tallies = [
  ...(await Promise.all([runLane([types]), runLane([...style, content])])),
  ...(await Promise.all([runLane(builds), runVitest(['unit'], runBeside)])),
  await runVitest(['site', 'browser'], runAlone),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
