import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createContentFolder } from '../support/content-folder.ts';

// Each run of the command starts the processes that read, run and judge what it finds.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');

/** Runs the command as a person does; `files` are changed in a copy of the sound content. */
const run = (files: Record<string, string>, ...args: string[]) => {
  const folder = createContentFolder(files);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/check.ts', '--content', folder, ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { folder, status, stdout, stderr };
};

const toLink = ([words, address]: [string, string]): string =>
  `Say [${words.startsWith('`') ? words : words.replaceAll(/[\]\\[>]/g, String.raw`\$&`)}.]${address}.`;

const target = '/demand/second';
const about = 'pages/about.mdx';
const page = (text: string): string =>
  `---\ntitle: About this\ndescription: A page of the fixture that is about nothing but itself and its links, which a test makes right or wrong, one at a time.\nupdated: 2026-01-02\n---\n\n${text}\n`;

describe('npm run check', () => {
  test('ends with 0 and says how much was read where nothing is wrong', () => {
    const { status, stdout } = run({});
    expect(stdout).toMatch(/^The content is sound\. \d+ files read\.\n$/);
    expect(status).toBe(0);
  });

  test('ends with 1 and names the file, the line and the rule of each error', () => {
    const { status, stdout, folder } = run({ [about]: page('See [it](/lost/).') });
    expect(stdout).toContain(`${folder.split('/').at(-1)}/pages/about.mdx:7:5  link/broken  `);
    expect(status).toBe(1);
  });

  test('prints JSON and nothing else when asked to', () => {
    const { stdout } = run({ [about]: page('See [it](/lost/).') }, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([
      { line: 7, column: 5, endLine: 7, endColumn: 17, rule: 'link/broken' },
    ]);
    expect(run({}, '--format', 'json').stdout).toBe('[]\n');
  });

  test('prints annotations when asked to, and nothing where nothing is wrong', () => {
    expect(run({ [about]: page('See [it](/lost/).') }, '--format', 'github').stdout).toMatch(
      /^::error file=.*\n$/,
    );
    expect(run({}, '--format', 'github').stdout).toBe('');
  });

  test('shows the findings of the paths that are named, and says that there are others', () => {
    const files = { [about]: page('See [it](/lost/).'), 'topics.yaml': '[' };
    const { stdout, status } = run(files, 'pages');
    expect(stdout).toContain('pages/about.mdx:7:5');
    expect(stdout).not.toContain('topics.yaml:');
    expect(stdout).toContain('more findings in other files');
    expect(status).toBe(1);
    expect(run(files, 'sources').status).toBe(0);
  });

  test('mends with --fix what has only one remedy, and checks again', () => {
    const { folder, stdout, status } = run(
      { [about]: `\uFEFF${page('See [it](/demand/second#why)\u200b.')}` },
      '--fix',
    );
    expect(stdout).toContain('Mended 3.');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, about), 'utf8')).toBe(page('See [it](/demand/second/#why).'));
  });

  test('mends addresses with --fix and no words, and a second time nothing', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab/#](>"\\'), maxLength: 12 });
    const said = fc.oneof(words, fc.constantFrom(target, `${target}/`, `\`${target}\``, `**${target}**`));
    const broken = fc.constantFrom(
      `(${target})`,
      `(${target}#why)`,
      `(<${target}>)`,
      `(${target} "${target}")`,
    );
    const links = fc.sample(fc.tuple(said, broken), { numRuns: 120, seed: 7 }).map(toLink);
    const written = page([...links, `As [here].\n\n[here]: ${target}#why`].join('\n\n'));
    const first = run({ [about]: written }, '--fix');
    const mended = readFileSync(join(first.folder, about), 'utf8');
    expect(mended).toBe(
      written.replaceAll(
        /(\]\(<?|\]: )\/demand\/second(?=[)>#]| ")/g,
        (_, open: string) => `${open}${target}/`,
      ),
    );
    const second = run({ [about]: mended }, '--fix');
    expect(second.stdout).not.toContain('Mended');
    expect(readFileSync(join(second.folder, about), 'utf8')).toBe(mended);
  });

  test('changes nothing without --fix', () => {
    const text = page('See [it](/demand/second#why).');
    const { folder, status } = run({ [about]: text });
    expect(readFileSync(join(folder, about), 'utf8')).toBe(text);
    expect(status).toBe(1);
  });

  test.each([
    ['a format that does not exist', ['--format', 'xml']],
    ['an option that does not exist', ['--frmat', 'json']],
    ['a path that does not exist', ['no/such.mdx']],
    ['a content folder that does not exist', ['--content', '/no/such/folder']],
  ])('ends with 2 and its usage for %s', (_name, args) => {
    const { status, stderr, stdout } = run({}, ...args);
    expect(stderr).toMatch(/^The check could not run: .+\n\nUsage:/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
