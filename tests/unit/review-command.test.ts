import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runReview } from '../../src/commands/review.ts';
import { createContentFolder } from '../support/content-folder.ts';
import type { Changes } from '../support/content-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const sound = join(root, 'tests/fixtures/sound');
const read = (path: string): string => readFileSync(join(sound, path), 'utf8');

const due = Object.fromEntries(
  ['is-it-sound', 'second'].map((slug) => {
    const path = `articles/demand/${slug}.mdx`;
    return [path, read(path).replace(/^reviewBy: .*$/m, 'reviewBy: 2026-07-01')];
  }),
);

/** Reviews a copy of the sound content, whose articles are due in July 2026, on a day. */
const run = async (day: string, args: readonly string[] = [], changes: Changes = {}) => {
  const [said, warned]: [string[], string[]] = [[], []];
  const code = await runReview({
    args: [...args, '--content', createContentFolder({ ...due, ...changes })],
    variables: {},
    now: new Date(`${day}T12:00:00Z`),
    say: (text) => said.push(text),
    warn: (text) => warned.push(text),
  });
  return { code, said: said.join('\n'), warned: warned.join('\n') };
};

/** The next edition of the fixture's source: its figure is newer, and a table is drawn from it. */
const nextEdition = read('sources/survey-2026.yaml')
  .replace('id: survey-2026', 'id: survey-2027')
  .replace("published: '2026-05'", 'published: 2027-05-04')
  .replace("period: '2026'", "period: '2027'");

describe('npm run review', () => {
  test('says that nothing is due, and ends with 0', async () => {
    expect(await run('2026-05-20')).toEqual({
      code: 0,
      said: 'Nothing is due, and no newer figure is known.',
      warned: '',
    });
  });

  test('lists what is due within the days that are asked for, with who looks after it', async () => {
    const { code, said } = await run('2026-06-21', ['--within', '10']);
    expect(said).toBe(
      'Due soon (2)\n  demand/is-it-sound  in 10 days  (editors)\n  demand/second  in 10 days  (editors)',
    );
    expect(code).toBe(0);
    expect((await run('2026-06-21', ['--within', '9'])).said).toBe(
      'Nothing is due, and no newer figure is known.',
    );
  });

  test('ends with 1 where something is overdue', async () => {
    const { code, said } = await run('2026-07-02');
    expect(said).toContain('demand/second  since 1 day  (editors)');
    expect(code).toBe(1);
  });

  test('finds the newer figure and the newer edition of what an article uses, through its computed figures, too', async () => {
    const { said } = await run('2026-02-10', [], { 'sources/survey-2027.yaml': nextEdition });
    expect(said).toBe(
      [
        'A newer figure is known that measures the same by its own words (1)',
        '  demand/is-it-sound  survey-2026/median-pay → survey-2027/median-pay  (editors)',
        '',
        'A newer edition of the source is known (1)',
        '  demand/is-it-sound  survey-2026 → survey-2027  (editors)',
      ].join('\n'),
    );
  });

  test('finds a source that was published after the review, of a table as of a figure', async () => {
    const { said } = await run('2026-02-10', [], {
      'sources/survey-2027.yaml': nextEdition,
      'datasets/pay-by-year.yaml': read('datasets/pay-by-year.yaml').replace(
        'source: survey-2026',
        'source: survey-2027',
      ),
    });
    expect(said).toContain(
      'A source was published after the last review (1)\n  demand/is-it-sound  survey-2027, 486 days after it',
    );
    expect(said).not.toContain('A newer edition');
  });

  test('orders by those who look after the articles: the reviewers, or else the authors', async () => {
    const people = `${read('people.yaml')}- { id: ada, kind: person, name: Ada, description: "A person who reviews articles of this small site, so that the list of what is due can be asked for by its owner." }\n`;
    const second = (due['articles/demand/second.mdx'] ?? '').replace(
      'authors: [editors]',
      'authors: [editors]\nreviewers: [ada]',
    );
    const { said } = await run('2026-07-02', ['--by', 'owner'], {
      'people.yaml': people,
      'articles/demand/second.mdx': second,
    });
    expect(said).toBe(
      'ada (1)\n  overdue         demand/second  since 1 day\n\neditors (1)\n  overdue         demand/is-it-sound  since 1 day',
    );
  });

  test('prints JSON with every field', async () => {
    const { said } = await run('2026-07-02', ['--format', 'json']);
    expect(JSON.parse(said)).toEqual(
      ['is-it-sound', 'second'].map((slug) => ({
        reason: 'overdue',
        article: `demand/${slug}`,
        file: `articles/demand/${slug}.mdx`,
        owners: ['editors'],
        about: null,
        instead: null,
        days: 1,
      })),
    );
    expect((await run('2026-02-10', ['--format', 'json'])).said).toBe('[]');
  });

  test('says that files could not be read, apart from the report', async () => {
    const { said, warned, code } = await run('2026-02-10', [], {
      'articles/demand/second.mdx': 'no front matter',
    });
    expect(said).toBe('Nothing is due, and no newer figure is known.');
    expect(warned).toMatch(/^\d files? ha(?:s|ve) errors, and what cannot be read is not in this list/);
    expect(code).toBe(0);
  });

  test.each([
    [['--by', 'mood'], '--by is `mood`. Write reason, owner, article.'],
    [['--within', 'soon'], '--within is `soon`. Write a whole number'],
    [['--format', 'xml'], '--format is `xml`. Write text or json.'],
    [
      ['--owner', 'ada'],
      'There is no option `--owner`. Choose from: --by, --within, --older-than, --format, --content, --help.',
    ],
  ])('ends with 2 and its usage for %j', async (args, problem) => {
    const { code, said, warned } = await run('2026-02-10', args);
    expect(warned).toContain(problem);
    expect(warned).toContain('Usage: npm run review');
    expect({ code, said }).toEqual({ code: 2, said: '' });
  });

  test('runs as a command of its own', () => {
    const { status, stdout } = spawnSync(process.execPath, ['src/commands/review.ts', '--help'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^Usage: npm run review/);
    expect(status).toBe(0);
  });
});
