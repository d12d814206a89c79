// Runs everything that must hold, and ends with one line over all of it. A stage is a test by itself:
// types, lint and format each count once; vitest counts each of its tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Tally {
  passed: number;
  failed: number;
}

const output = 'test-output';

const runTool = (name: string, args: readonly string[], variables: NodeJS.ProcessEnv = {}): boolean => {
  console.log(`\n▸ ${name} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  const { status } = spawnSync(name, args, {
    stdio: 'inherit',
    shell,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...variables },
  });
  return status === 0;
};

const runStages = (): Tally => {
  const stages: (readonly [name: string, args: readonly string[], variables?: NodeJS.ProcessEnv])[] = [
    ['astro', ['check', '--minimumFailingSeverity', 'warning']],
    ['oxlint', ['--deny-warnings']],
    ['prettier', ['--check', '--log-level', 'warn', '.']],
    ['node', ['src/commands/check.ts']],
    // The site as it is deployed, once more to compare byte for byte, and below another path.
    ['node', ['src/commands/build.ts', '--out', `${output}/site`]],
    ['node', ['src/commands/build.ts', '--out', `${output}/again`]],
    [
      'node',
      ['src/commands/build.ts', '--out', `${output}/kb`],
      { BASE_PATH: '/kb/', SITE_URL: 'https://almanac.example' },
    ],
    // Comments of every kind, for the content itself may have none, and a repository that has the form for them.
    [
      'node',
      ['src/commands/build.ts', '--out', `${output}/discussed`],
      { CONTENT_DIR: 'tests/fixtures/discussed', REPOSITORY_URL: 'https://git.example/almanac' },
    ],
    // Content that has too much of everything. Each build fills Astro's data store anew, one after the other.
    [
      'node',
      ['src/commands/build.ts', '--out', `${output}/stress`],
      { CONTENT_DIR: 'tests/fixtures/stress' },
    ],
  ];
  const results = stages.map(([name, args, variables]) => runTool(name, args, variables));
  return { passed: results.filter(Boolean).length, failed: results.filter((passed) => !passed).length };
};

const readNumber = (report: unknown, key: string): number => {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === 'number' ? value : 0;
};

const runVitest = (): Tally => {
  const file = `${output}/vitest.json`;
  const succeeded = runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
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

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const stages = runStages();
const tests = runVitest();
const passed = stages.passed + tests.passed;
const failed = stages.failed + tests.failed;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
