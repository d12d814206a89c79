import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { createContentFolder } from '../support/content-folder.ts';
import type { Changes } from '../support/content-folder.ts';

const root = join(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const target = join(out, 'dist');

const writeFormer = (): void => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'index.html'), 'the former site');
};

const expectFormer = (): void => {
  expect(readdirSync(target)).toEqual(['index.html']);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('the former site');
};

const program = 'src/commands/build.ts';

const toOptions = (changes: Changes, base = '/') => ({
  cwd: root,
  encoding: 'utf8' as const,
  // The runner of the tests sets `BASE_URL`, which is a name that Astro has for the base, too.
  env: { ...process.env, BASE_URL: undefined, CONTENT_DIR: createContentFolder(changes), BASE_PATH: base },
});

const build = (changes: Changes, base = '/', folder = target): { status: number | null; output: string } => {
  const args = [program, '--out', folder];
  const { status, stdout, stderr } = spawnSync('node', args, toOptions(changes, base));
  return { status, output: stdout + stderr };
};

const bad: readonly { name: string; changes: Changes; says: RegExp }[] = [
  {
    name: 'malformed YAML',
    changes: { 'sources/survey-2026.yaml': 'id: [survey\n' },
    says: /sources\/survey-2026\.yaml:\d+:\d+ {2}yaml\/syntax/,
  },
  {
    name: 'a file that is not UTF-8',
    changes: { 'sources/survey-2026.yaml': new Uint8Array([0xff, 0xfe, 0x0a]) },
    says: /sources\/survey-2026\.yaml:1:1 {2}file\/not-utf-8/,
  },
  {
    name: 'an empty article',
    changes: { 'articles/demand/second.mdx': '' },
    says: /articles\/demand\/second\.mdx:1:1 {2}file\/empty/,
  },
  {
    name: 'a ragged row',
    changes: { 'datasets/pay-by-year.csv': 'year,pay\n2024,1\n2025\n' },
    says: /datasets\/pay-by-year\.csv:3:\d+ {2}dataset\/table/,
  },
  {
    name: 'an article that would run code',
    changes: {
      'articles/demand/second.mdx': readFileSync(
        join(root, 'tests/fixtures/sound/articles/demand/second.mdx'),
        'utf8',
      ).replace('So that', '{process.exit(0)} So that'),
    },
    says: /second\.mdx:21:1 {2}mdx\/expression/,
  },
  {
    name: 'a picture that is a program',
    changes: { 'articles/demand/stages.png': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' },
    says: /articles\/demand\/stages\.png:1:1 {2}image\/format/,
  },
];

describe('content with errors', () => {
  test.each(bad)(
    '$name stops the build with exit code 1, names the line, and leaves the former site whole',
    ({ changes, says }) => {
      writeFormer();
      const { status, output } = build(changes);
      expect(status).toBe(1);
      expect(output).toMatch(says);
      expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
      expectFormer();
      expect(readdirSync(out)).toEqual(['dist']);
    },
  );

  test('sound content of another folder, below a path of its own, replaces the former site, also after a build that was killed between its renames', () => {
    rmSync(target, { recursive: true, force: true });
    for (const left of ['.dist-next', '.dist-next-former']) {
      mkdirSync(join(out, left));
      writeFileSync(join(out, left, 'index.html'), 'half a site');
    }
    const { status, output } = build({}, '/kb/');
    expect(output).toMatch(/^Built into .+ s: \d+ files, listed in SHA256SUMS\.\n$/);
    expect(status).toBe(0);
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('Is this content sound?');
    expect(readdirSync(out)).toEqual(['dist']);
    const article = readFileSync(join(target, 'demand/is-it-sound/index.html'), 'utf8');
    const [, picture = ''] = /<img src="\/kb\/(pictures\/[^"]+)" width="320" height="80"/.exec(article) ?? [];
    expect(readFileSync(join(target, picture), 'latin1')).toMatch(/^RIFF[^]{4}WEBP/);
    const verified = spawnSync('node', ['src/commands/verify.ts', '--out', target], toOptions({}));
    expect(verified.stdout).toContain('is as it was built');
    expect(verified.status).toBe(0);
  });
});

const rendered = join(root, 'node_modules/.cache/almanac/rendered');

const hasBegun = (): boolean => existsSync(rendered) && readdirSync(rendered).length > 0;

/** Starts a build and waits until its first files are written. */
const startBuild = async () => {
  rmSync(rendered, { recursive: true, force: true });
  const child = spawn('node', [program, '--out', target], { ...toOptions({}), stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  while (!hasBegun() && child.exitCode === null) await wait(10);
  expect(child.exitCode).toBeNull();
  return { child, ended };
};

describe('a build that is under way', () => {
  test('turns others away at once, and leaves the former site whole when it is killed; the next one clears up', async () => {
    writeFormer();
    const { child, ended } = await startBuild();
    // It would be done sooner than others have begun.
    child.kill('SIGSTOP');
    for (const folder of [target, join(out, 'preview')]) {
      const { status, output } = build({}, '/', folder);
      expect(output).toContain(
        `The site could not be built: Another build is under way.\n  process ${child.pid} on `,
      );
      expect(output).toContain(` builds ${target}, since 20`);
      expect(status).toBe(2);
    }
    child.kill('SIGKILL');
    await ended;
    expectFormer();
    expect(readdirSync(out)).toEqual(['.dist-lock', 'dist']);
    expect(readdirSync(rendered)).not.toEqual([]);
    // Nothing holds the lock that it left: the next build gets as far as its content.
    expect(build({ 'articles/demand/second.mdx': '' }).status).toBe(1);
    expectFormer();
    expect(readdirSync(out)).toEqual(['dist']);
    expect(existsSync(rendered)).toBe(false);
  });

  test('gives up its lock when it is ended by Ctrl+C, and says that the former site stays', async () => {
    writeFormer();
    const { child, ended } = await startBuild();
    let said = '';
    child.stderr?.on('data', (chunk: unknown) => (said += String(chunk)));
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(said).toContain('The build was ended by SIGINT; the former site stays.');
    expectFormer();
    expect(readdirSync(out)).toEqual(['dist']);
  });
});

describe('a folder that cannot be built into', () => {
  test.each([
    ['holds the program', root, /holds this program itself\. Name a folder of its own with --out/],
    ['holds something else than a site', join(root, 'src'), /holds something else than a built site/],
    [
      'lies below a file',
      join(root, 'package.json/dist'),
      /ENOTDIR.*\nA file stands where a folder is needed/,
    ],
  ])('because it %s is left alone, with exit code 2', (_name, folder, says) => {
    const { status, output } = build({}, '/', folder);
    expect(output).toMatch(says);
    expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
    expect(status).toBe(2);
    expect(existsSync(join(root, 'package.json'))).toBe(true);
  });
});
