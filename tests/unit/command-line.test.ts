import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The programs among the files: those that set the exit code, by themselves or by what runs them. */
const commands = globSync('src/commands/*.ts', { cwd: root }).filter((file) =>
  /^(?:if \(import\.meta\.main\) )?(?:await runCommand\(|process\.exitCode = |\{$)/m.test(
    readFileSync(join(root, file), 'utf8'),
  ),
);

const run = async (file: string, ...args: string[]) => {
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: unknown) => (said.stdout += String(chunk)));
  child.stderr.on('data', (chunk: unknown) => (said.stderr += String(chunk)));
  const [status]: unknown[] = await once(child, 'close');
  return { status, ...said };
};

test('every command that package.json and the workflows call is among those that are looked at', () => {
  const texts = ['package.json', ...globSync('.github/workflows/*.yml', { cwd: root })].map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const called = texts.flatMap((text) => [...text.matchAll(/node (src\/commands\/[\w-]+\.ts)/g)]);
  expect(called.length).toBeGreaterThan(12);
  expect(commands).toEqual(expect.arrayContaining(called.map(([, file]) => file)));
});

describe.each(commands)('%s', (file) => {
  test('says how it is called and what its exit codes mean, and what is wrong with an option that it does not have', async () => {
    const [help, wrong] = await Promise.all([run(file, '--help'), run(file, '--hepl')]);
    expect(help.stdout).toMatch(/^Usage: (?:INDEXNOW_KEY=… )?(?:npm run [a-z]+|node src\/commands\/)/);
    expect(help.stdout).toMatch(/Exit code: /);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(wrong.stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(wrong.stderr).toContain(help.stdout.split('\n')[0]);
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    // What options there are depends, for `new`, on what is to be written, which it asks first.
    if (file !== 'src/commands/new.ts')
      expect(wrong.stderr).toContain('There is no option `--hepl`. Did you mean `--help`?');
  });
});
