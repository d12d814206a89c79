import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Finding } from '../../src/knowledge/finding.ts';
import { checkFolder } from '../support/check-folder.ts';
import { createContentFolder } from '../support/content-folder.ts';
import type { Changes } from '../support/content-folder.ts';

const root = join(import.meta.dirname, '../..');
const today = new Date().toISOString().slice(0, 10);

const second = 'articles/demand/second.mdx';
const first = 'articles/demand/is-it-sound.mdx';
const secondLedger = 'revisions/demand/second.yaml';
const firstLedger = 'revisions/demand/is-it-sound.yaml';
const source = 'sources/survey-2026.yaml';

const readSound = (file: string): string => readFileSync(join(root, 'tests/fixtures/sound', file), 'utf8');

/** A sound file with one text replaced. */
const changed = (file: string, from: string, to: string): Changes => {
  expect(readSound(file)).toContain(from);
  return { [file]: readSound(file).replace(from, to) };
};

const runIn = (folder: string, command: 'stamp' | 'check', args: readonly string[], input = '') => {
  const program = [`src/commands/${command}.ts`, '--content', folder, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};

/** The errors that the check finds, those of the record with them. */
const listFindings = async (contentDir: string): Promise<Finding[]> => {
  const { findings } = await checkFolder(contentDir, { today, judgeRevisions: true });
  return findings.filter(({ severity }) => severity === 'error');
};

/** Runs the stamp on a changed copy of the sound content. */
const run = (changes: Changes, args: readonly string[] = [], input?: string) => {
  const folder = createContentFolder(changes);
  const before = readAll(folder);
  const result = runIn(folder, 'stamp', args, input);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return { folder, before, read, ...result };
};

const readAll = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );

const reason = ['--reason', 'The source corrected its table.'];
const corrected = changed(source, 'value: 50000', 'value: 51000');

// Each starts a program, or two, on a machine that may have others to run.
vi.setConfig({ testTimeout: 30_000 });

describe('npm run stamp', () => {
  test('has nothing to record where nothing changed', () => {
    const { status, stdout, folder, before } = run({});
    expect(stdout).toBe('Nothing to record: every article says what its ledger has.\n');
    expect(status).toBe(0);
    expect(readAll(folder)).toEqual(before);
  });

  test('records a corrected value with what it was, in the ledger and in the day of the article', async () => {
    const { status, stdout, read, folder } = run(corrected, reason);
    expect(stdout).toContain(
      'median pay (everyone who was asked, Nowhere): $50,000 → $51,000  [survey-2026/median-pay]',
    );
    expect(status).toBe(0);
    expect(parse(read(firstLedger)).revisions.at(-1)).toEqual({
      date: today,
      kind: 'meaning',
      reason: 'The source corrected its table.',
      figures: [
        { figure: 'rise', from: '25.0%', to: '27.5%', what: 'How much the median pay rose in a year' },
        {
          figure: 'survey-2026/median-pay',
          from: '$50,000',
          to: '$51,000',
          what: 'median pay (everyone who was asked, Nowhere)',
        },
      ],
    });
    expect(read(first)).toBe(readSound(first).replace('updated: 2026-01-03', `updated: ${today}`));
    expect(await listFindings(folder)).toEqual([]);
  });

  test('leaves the other articles and every other byte alone', () => {
    const text = readSound(second).replace('two ends.', 'two  ends,\r\nand more.').replace(/$/, '\n\n\n');
    const { read, before, folder } = run({ [second]: text }, reason);
    expect(read(second)).toBe(text.replace('updated: 2026-01-02', `updated: ${today}`));
    const after = readAll(folder);
    const touched = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(touched.toSorted()).toEqual([second, secondLedger]);
  });

  test('takes the fact of a newer edition for what the older one said', () => {
    const newer = changed(
      first,
      '<Fact of="survey-2026/median-pay" /> in',
      '<Fact of="survey-2026/median-pay-2025" /> in',
    );
    const file = newer[first];
    const all =
      typeof file === 'string'
        ? file.replace(
            '<Fact of="survey-2026/median-pay" cite',
            '<Fact of="survey-2026/median-pay-2025" cite',
          )
        : '';
    const { read } = run({ [first]: all }, reason);
    expect(parse(read(firstLedger)).revisions.at(-1).figures).toEqual([
      expect.objectContaining({
        figure: 'survey-2026/median-pay-2025',
        former: 'survey-2026/median-pay',
        from: '$50,000',
        to: '$40,000',
      }),
    ]);
  });

  test('keeps the sign of a figure that the text prints without it, and has nothing that reads as prose', async () => {
    const fallen = (value: number): Changes => ({
      ...changed(source, 'value: 40000', `value: ${value}`),
      [first]: readSound(first)
        .replaceAll('id: rise', 'id: mdnpaychg')
        .replace('rose by <Fact of="rise" />', 'moved by <Fact of="mdnpaychg" form="magnitude" />'),
    });
    const { folder, read } = run({ ...fallen(80000), [firstLedger]: null }, reason);
    expect(parse(read(firstLedger)).state.figures).toMatchObject({ mdnpaychg: '−37.5%' });
    writeFileSync(join(folder, source), String(fallen(40000)[source]));
    expect(runIn(folder, 'stamp', reason).stdout).toContain('−37.5% → 25.0%  [mdnpaychg]');
    expect(parse(read(firstLedger)).revisions.at(-1).figures).toMatchObject([
      { figure: 'mdnpaychg', from: '−37.5%', to: '25.0%' },
    ]);
    const { stdout } = runIn(folder, 'check', []);
    expect(stdout).not.toContain(firstLedger);
  });

  test('moves no day and tells nobody of an editorial change', async () => {
    const { read, status, folder } = run(changed(second, 'two ends', 'both ends'), [
      ...reason,
      '--editorial',
    ]);
    expect(status).toBe(0);
    expect(parse(read(secondLedger)).revisions.at(-1)).toEqual({
      date: today,
      kind: 'editorial',
      reason: 'The source corrected its table.',
    });
    expect(read(second)).toContain('updated: 2026-01-02');
    expect(await listFindings(folder)).toEqual([]);
  });

  test('records a new article as published on the day that it states, and asks for no reason', async () => {
    const third = readSound(second)
      .replace('title: A second', 'title: A third')
      .replace('order: 2', 'order: 3');
    const { read, status, folder } = run({ 'articles/demand/third.mdx': third });
    expect(status).toBe(0);
    expect(parse(read('revisions/demand/third.yaml')).revisions).toEqual([
      { date: '2026-01-02', kind: 'published', reason: 'First published.' },
    ]);
    expect(read('articles/demand/third.mdx')).toBe(third);
    expect(await listFindings(folder)).toEqual([]);
  });

  test('begins the record of a whole folder', () => {
    const { folder, read, status } = run({ [firstLedger]: null, [secondLedger]: null }, reason);
    expect(status).toBe(0);
    expect(read(firstLedger)).toBe(
      readSound(firstLedger).replace('A second reading made it clearer.', 'The source corrected its table.'),
    );
    expect(runIn(folder, 'stamp', []).stdout).toContain('Nothing to record');
  });

  test('records an article of today anew, without a change that nobody could have seen', async () => {
    const text = readSound(second).replaceAll('2026-01-02', today).replace('2026-07-01', '2999-01-01');
    const { folder, read } = run({ [second]: text, [secondLedger]: null });
    writeFileSync(join(folder, second), text.replace('two ends', 'both ends'));
    const { status } = runIn(folder, 'stamp', []);
    expect(status).toBe(0);
    expect(parse(read(secondLedger)).revisions).toHaveLength(1);
    expect(await listFindings(folder)).toEqual([]);
  });

  test('asks why, and takes what is typed', () => {
    const { read, status } = run(corrected, [], 'The survey was counted again.\n');
    expect(status).toBe(0);
    expect(parse(read(firstLedger)).revisions.at(-1).reason).toBe('The survey was counted again.');
  });

  const bothChanged = { ...corrected, ...changed(second, 'two ends', 'both ends') };

  test.each([
    ['by its id', 'demand/second'],
    ['by its file', second],
  ])('records only the article that is named: %s', async (_name, named) => {
    const { read, folder } = run(bothChanged, [named, ...reason]);
    expect(read(firstLedger)).toBe(readSound(firstLedger));
    expect(parse(read(secondLedger)).revisions).toHaveLength(2);
    expect(await listFindings(folder)).toMatchObject([{ file: first, rule: 'revision/unrecorded' }]);
  });

  test('gives one reason to all that changed', () => {
    const { read } = run(bothChanged, reason);
    const reasons = [firstLedger, secondLedger].map((file) => parse(read(file)).revisions.at(-1).reason);
    expect(reasons).toEqual(['The source corrected its table.', 'The source corrected its table.']);
  });

  test.each([
    ['when it is only shown', corrected, ['--dry-run'], 0, /Nothing was written/],
    ['without a reason', corrected, [], 1, /give the reason in one line/],
    ['with a reason that says nothing', corrected, ['--reason', 'typo'], 1, /at least 8 characters/],
    ['with a reason that states a figure', corrected, ['--reason', 'Pay rose by 12%.'], 1, /states a figure/],
    ['with a reason over two lines', corrected, ['--reason', 'One line\nand another'], 1, /one line/],
    [
      'where an article cannot be read',
      { ...corrected, [second]: '---' },
      reason,
      1,
      /demand\/second cannot be read/,
    ],
    [
      'for an article that does not exist',
      corrected,
      ['demand/secnd', ...reason],
      2,
      /Did you mean `demand\/second`/,
    ],
    ['for an option that does not exist', corrected, ['--why', 'x'], 2, /Usage/],
    [
      'where the ledger has a day that has not come',
      { ...corrected, ...changed(firstLedger, '2026-01-03', '2999-01-03') },
      reason,
      2,
      /later than today/,
    ],
  ])('writes nothing %s', (_name, changes, args, code, says) => {
    const { status, stdout, stderr, folder, before } = run(changes, args);
    expect(stdout + stderr).toMatch(says);
    expect(status).toBe(code);
    expect(readAll(folder)).toEqual(before);
  });

  test('writes nothing when it is interrupted while it asks', async () => {
    const folder = createContentFolder(corrected);
    const before = readAll(folder);
    const child = spawn(process.execPath, ['src/commands/stamp.ts', '--content', folder], { cwd: root });
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    await once(child, 'close');
    expect(readAll(folder)).toEqual(before);
  });

  test('says in the check, word for word, what mends it', async () => {
    const folder = createContentFolder(corrected);
    expect(await listFindings(folder)).toEqual([
      expect.objectContaining({
        file: first,
        line:
          readSound(first)
            .split('\n')
            .findIndex((line) => line.startsWith('updated')) + 1,
        rule: 'revision/unrecorded',
        fix: expect.stringContaining('npm run stamp -- demand/is-it-sound --reason "…"'),
      }),
    ]);
    rmSync(join(folder, 'revisions'), { recursive: true });
    expect(await listFindings(folder), 'a folder that keeps no record').toEqual([]);
  });

  test('a day that was moved by hand is moved back by the check', async () => {
    const folder = createContentFolder(changed(second, 'updated: 2026-01-02', 'updated: 2026-02-03'));
    expect(await listFindings(folder)).toMatchObject([{ rule: 'revision/date' }]);
    expect(runIn(folder, 'check', ['--fix']).status).toBe(0);
    expect(readFileSync(join(folder, second), 'utf8')).toBe(readSound(second));
  });
});
