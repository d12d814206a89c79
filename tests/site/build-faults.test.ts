import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createContentFolder } from '../support/content-folder.ts';
import type { Changes } from '../support/content-folder.ts';

const root = join(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const build = (changes: Changes, base = '/'): { status: number | null; output: string } => {
  const target = join(out, 'dist');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'index.html'), 'the former site');
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/build.ts', '--out', target], {
    cwd: root,
    encoding: 'utf8',
    // The runner of the tests sets `BASE_URL`, which is a name that Astro has for the base, too.
    env: { ...process.env, BASE_URL: undefined, CONTENT_DIR: createContentFolder(changes), BASE_PATH: base },
  });
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
      const { status, output } = build(changes);
      expect(status).toBe(1);
      expect(output).toMatch(says);
      expect(output).not.toMatch(/\n\s+at .+:\d+:\d+/);
      expect(readFileSync(join(out, 'dist/index.html'), 'utf8')).toBe('the former site');
    },
  );

  test('sound content of another folder, below a path of its own, replaces the former site, also after a build that was killed', () => {
    for (const left of ['.dist-next', '.dist-next-former']) {
      mkdirSync(join(out, left));
      writeFileSync(join(out, left, 'index.html'), 'half a site');
    }
    const { status, output } = build({}, '/kb/');
    expect(output).toMatch(/Built into/);
    expect(status).toBe(0);
    expect(readFileSync(join(out, 'dist/index.html'), 'utf8')).toContain('Is this content sound?');
    expect(readdirSync(out)).toEqual(['dist']);
    const article = readFileSync(join(out, 'dist/demand/is-it-sound/index.html'), 'utf8');
    const [, picture = ''] = /<img src="\/kb\/(pictures\/[^"]+)" width="320" height="80"/.exec(article) ?? [];
    expect(readFileSync(join(out, 'dist', picture), 'latin1')).toMatch(/^RIFF[^]{4}WEBP/);
  });
});
