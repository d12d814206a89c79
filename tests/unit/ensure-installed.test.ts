import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContentFolder } from '../support/content-folder.ts';

const script = join(import.meta.dirname, '../../src/commands/ensure-installed.mjs');
const wanted = JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } });
const older = JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0' } } });

interface Machine {
  /** The version of the Node that runs the script. */
  node: string;
  /** The version of the Node that is found first once all is installed. */
  found?: string;
  /** What npm has noted of what is installed. */
  present?: string;
  /** How npm ends. */
  npm?: 0 | 1;
}

/** Runs the script in a folder of its own, with programs in the place of npm and node that say that they were called. */
const start = ({ node, found = '24.1.0', present, npm = 0 }: Machine) => {
  const folder = join(createContentFolder(), 'almanac');
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package-lock.json', wanted);
  if (present !== undefined) write('node_modules/.package-lock.json', present);
  write('bin/npm', `#!/bin/sh\necho "npm $*"\nexit ${npm}\n`);
  write('bin/node', `#!/bin/sh\necho ${found}\n`);
  for (const name of ['npm', 'node']) chmodSync(join(folder, 'bin', name), 0o755);
  const disguise = `Object.defineProperty(process, 'versions', { value: { node: '${node}' } })`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, script],
    { cwd: folder, encoding: 'utf8', env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` } },
  );
  return { status, stdout, stderr };
};

const npmCi = 'Installing what is missing (npm ci)…\nnpm ci --no-audit --no-fund --loglevel=error\n';

test('installs nothing and says nothing where all is there', () => {
  expect(start({ node: '20.1.0', present: wanted })).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.each([undefined, older, '{'])('installs where npm has noted %j', (present) => {
  expect(start({ node: '20.1.0', ...(present !== undefined && { present }) })).toEqual({
    status: 0,
    stdout: npmCi,
    stderr: '',
  });
});

test('an old Node is told which is needed, before npm fails in its own words', () => {
  const { status, stdout, stderr } = start({ node: '18.20.8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe('This is Node 18.20.8, and Node 20 or newer is needed: https://nodejs.org has it.\n');
});

test('what npm needs is said where it fails', () => {
  const { status, stderr } = start({ node: '20.1.0', npm: 1 });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^npm ci failed, and says why above\. .*registry/);
});

test('who lets npm run no scripts is told how the Node that the program needs comes to be there', () => {
  const { status, stderr } = start({ node: '20.1.0', found: '20.1.0', present: wanted });
  expect(status).toBe(1);
  expect(stderr).toContain('npm rebuild node esbuild --ignore-scripts=false');
});

test('a Node that is new enough by itself needs none of the packages', () => {
  expect(start({ node: '26.0.0', found: '20.1.0', present: wanted }).status).toBe(0);
});
