import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { runNew } from '../../src/commands/new.ts';
import { readEnvironment } from '../../src/environment.ts';
import { createContentFolder } from '../support/content-folder.ts';
import type { Changes } from '../support/content-folder.ts';

// Each reads a whole folder of content, twice or more.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const now = new Date('2026-11-30T12:00:00Z');

interface Run {
  folder: string;
  code: number;
  said: string;
  complained: string;
}

/** Runs the command where nobody can be asked, on a copy of the sound content. */
const run = async (args: readonly string[], folder = createContentFolder()): Promise<Run> => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runNew({
    args: [...args, '--content', folder],
    variables: {},
    now,
    terminal: undefined,
    say: (text) => said.push(text),
    warn: (text) => complained.push(text),
  });
  return { folder, code, said: said.join('\n'), complained: complained.join('\n') };
};

const check = async (folder: string) => {
  const environment = readEnvironment({ CONTENT_DIR: folder }, root);
  return checkContent({ environment, today: '2026-11-30', judgeRevisions: true });
};

const listErrors = async (folder: string): Promise<string[]> =>
  (await check(folder)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);

const writeCsv = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'csv-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'brought.csv'), text);
  return join(folder, 'brought.csv');
};

const description =
  'Words that are long enough to describe something for a list of results, and that hold no figure that had to be cited.';

const article = [
  'article',
  '--section',
  'demand',
  '--title',
  'Is it new?',
  '--description',
  description,
  '--topic',
  'pay',
];

/** Flags as they are typed, each with its value. */
const toArgs = (flags: Record<string, string>): string[] =>
  Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);

const statement = [
  'source',
  ...toArgs({
    title: 'A survey of 2027: "pay", #1',
    publisher: 'The editors',
    url: 'https://survey.example.org/2027/',
    note: 'Read in full.',
    statement: 'The median pay was sixty.',
    population: 'everyone',
    geography: 'Nowhere',
    period: '2027',
    locator: 'table 1',
    excerpt: 'median 60,000',
  }),
];

const source = [
  ...statement,
  ...toArgs({
    fact: 'median-pay',
    value: '60000',
    unit: 'currency',
    currency: 'USD',
    per: 'year',
    of: 'median pay',
  }),
];

const table = [
  'dataset',
  ...toArgs({
    title: 'Pay by place',
    description: 'Median pay by place, of everyone who was asked about it.',
    source: 'survey-2026',
    covers: '2026',
    population: 'everyone',
    geography: 'Nowhere',
  }),
];

const kinds: [kind: string, args: readonly string[], file: string, text: RegExp][] = [
  [
    'an article',
    article,
    'articles/demand/is-it-new.mdx',
    /^---\ntitle: Is it new\?\n[^]*reviewBy: 2027-05-30\n[^]*order: 3\n---\n\n<Answer>/,
  ],
  [
    'a source',
    source,
    'sources/a-survey-of-2027-pay-1.yaml',
    /unit: \{ kind: currency, currency: USD, per: year \}/,
  ],
  [
    'a source of a statement',
    statement,
    'sources/a-survey-of-2027-pay-1.yaml',
    /statement: The median pay was sixty\.\n {4}population/,
  ],
  [
    'a dataset row by row',
    [
      ...table,
      '--columns',
      'place:text',
      '--columns',
      'pay:number:Median pay',
      '--row',
      'Here,1',
      '--row',
      '"There, too",2.5',
      '--unit',
      'percent',
      '--chart',
      'ranked',
    ],
    'datasets/pay-by-place.csv',
    /^place,pay\nHere,1\n"There, too",2\.5\n$/,
  ],
  [
    'a term',
    [
      'term',
      '--title',
      'mode',
      '--definition',
      'The value that occurs most often of all.',
      '--alias',
      'modal value',
      '--related',
      'median',
    ],
    'glossary/mode.mdx',
    /aliases: \[modal value\]/,
  ],
  [
    'a comment',
    [
      'comment',
      '--article',
      'demand/is-it-sound',
      '--name',
      'Ada 🦊',
      '--text',
      'It is: "sound".',
      '--reply-to',
      'first',
    ],
    'comments/demand/is-it-sound/ada.yaml',
    /replyTo: first/,
  ],
  [
    'a path',
    [
      'path',
      '--title',
      'Begin here',
      '--description',
      description,
      '--step',
      'demand/second: What it says: and why.',
      '--step',
      'demand/is-it-sound: Everything that it holds.',
    ],
    'paths/begin-here.yaml',
    /article: demand\/second\n {4}why: 'What it says: and why\.'/,
  ],
];

describe('npm run new', () => {
  test.each(kinds)('writes %s that the check has nothing against', async (_kind, args, file, text) => {
    const { folder, code, said, complained } = await run(args);
    expect({ code, complained }, said).toEqual({ code: 0, complained: '' });
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(text);
    expect(await listErrors(folder)).toEqual([]);
    expect(said).toContain(join(folder, file));
    expect(said).toMatch(/npm run dev {2}# http:\/\/localhost:4321\/\S+\//);
  });

  test('writes the ledger of an article where others have one, and none where nothing is recorded', async () => {
    const ledger = 'revisions/demand/is-it-new.yaml';
    const { folder, said } = await run(article);
    expect(readFileSync(join(folder, ledger), 'utf8')).toContain('date: 2026-11-30\n    kind: published');
    expect(said).toContain(join(folder, ledger));
    const without = createContentFolder();
    rmSync(join(without, 'revisions'), { recursive: true });
    await run(article, without);
    expect(existsSync(join(without, 'articles/demand/is-it-new.mdx'))).toBe(true);
    expect(existsSync(join(without, ledger))).toBe(false);
  });

  test('writes no article where the ledger of a former one is left', async () => {
    const ledgers = createContentFolder();
    const ledger = readFileSync(join(ledgers, 'revisions/demand/second.yaml'), 'utf8');
    const folder = createContentFolder({ 'revisions/demand/is-it-new.yaml': ledger });
    const { code, complained } = await run(article, folder);
    expect(complained).toContain('revisions/demand/is-it-new.yaml exists already.');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'articles/demand/is-it-new.mdx'))).toBe(false);
  });

  test('shows with --dry-run what it would write, and writes nothing', async () => {
    const { folder, code, said } = await run([...article, '--dry-run']);
    expect(code).toBe(0);
    expect(said).toMatch(/is-it-new\.mdx\n---\ntitle: Is it new\?\n[^]*Nothing was written\.$/);
    expect(existsSync(join(folder, 'articles/demand/is-it-new.mdx'))).toBe(false);
  });

  test('says what the flags of a kind are', async () => {
    const { code, said } = await run(['article', '--help']);
    expect(code).toBe(0);
    expect(said).toMatch(/--title +The question or the subject, as a reader would put it\. \(needed\)/);
    expect(said).toMatch(/--topic +Tags from `topics\.yaml`\. \(needed, may be repeated\)/);
  });

  test('runs as a command of its own, and ends with 2 and its usage where nothing is said', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/new.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(stderr).toMatch(/^Nothing was written: Say what is to be written\.\n\nUsage:/);
  });
});

const without = (flag: string, args: readonly string[]): string[] =>
  args.filter((_arg, index) => args[index] !== flag && args[index - 1] !== flag);

const replace = (flag: string, value: string, args: readonly string[]): string[] => [
  ...without(flag, args),
  `${flag}=${value}`,
];

describe('npm run new refuses', () => {
  const long = 'x'.repeat(300);

  const bad: [what: string, args: readonly string[], problem: string, changes?: Changes][] = [
    [
      'a title that is too long',
      replace('--title', long, article),
      '--title: `title` must have at most 60 characters and has 300. Result lists cut a title',
    ],
    [
      'a title with a line break',
      replace('--title', 'Is it\nnew?', article),
      '--title: `title` is `Is it\nnew?`. Has a line break',
    ],
    [
      'a title that turns the text around',
      replace('--title', 'Is it \u202enew?', article),
      '(U+202E). Delete it: ',
    ],
    ['a title with a NUL', replace('--title', 'Is it \u0000new?', article), '(U+0000). Delete it.'],
    [
      'a title with half a character',
      replace('--title', 'Is it \ud83d new?', article),
      '(U+D83D). Delete it.',
    ],
    [
      'a title that states a figure',
      replace('--title', 'Why 40% of developers left', article),
      '--title: It states a figure, `40%`',
    ],
    [
      'a title of which no address can be made',
      replace('--title', '为什么？！', article),
      '--slug is needed.',
    ],
    [
      'a section that does not exist',
      replace('--section', 'demnd', article),
      '--section: There is no `demnd`. Did you mean `demand`?',
    ],
    [
      'a topic that does not exist',
      replace('--topic', 'pay,payy', article),
      '--topic: There is no `payy`. Did you mean `pay`?',
    ],
    [
      'a slug that is taken',
      [...article, '--slug', 'second'],
      '--slug: `articles/demand/second.mdx` exists already.',
    ],
    [
      'a slug that is taken but for its case',
      [...article, '--slug', 'SECOND'],
      'exists already, and differs only by case.',
    ],
    [
      'a slug that an unreadable file has',
      [...article, '--slug', 'broken'],
      '`articles/demand/broken.mdx` exists already.',
      { 'articles/demand/broken.mdx': 'no front matter' },
    ],
    [
      'a slug of capitals',
      [...article, '--slug', 'Newer'],
      '--slug: `slug` is `Newer`. Use lower-case letters',
    ],
    ['a slug that leads elsewhere', [...article, '--slug', '../../evil'], '--slug: `slug` is `../../evil`.'],
    [
      'a slug of the site itself',
      [...article, '--slug', 'search'],
      "`search` is a name of the site's own pages.",
    ],
    ['a slug that Windows keeps', [...article, '--slug', 'aux'], 'Windows keeps `aux` for a device'],
    [
      'an address that was moved',
      [...article, '--slug', 'old'],
      '`/demand/old/` leads to `/demand/second/` since 2026-01-01',
      { 'redirects.yaml': '- { from: /demand/old/, to: /demand/second/, since: 2026-01-01 }\n' },
    ],
    [
      'a confidence that does not exist',
      [...article, '--confidence', 'certain'],
      '--confidence: There is no `certain`.',
    ],
    [
      'an order that is no number',
      [...article, '--order', 'last'],
      '--order: `order` must be a number, and is `last`.',
    ],
    ['one answer given twice', [...article, '--title', 'Another one'], '--title: `title` is given 2 times.'],
    [
      'a value without its unit',
      without('--unit', without('--currency', without('--per', source))),
      '--unit is needed.',
    ],
    [
      'a part of another unit',
      replace('--unit', 'percent', without('--per', source)),
      '--currency: It has no place beside the other answers.',
    ],
    [
      'an address without https',
      replace('--url', 'http://x.example/', source),
      '--url: `url` is `http://x.example/`. Write a full address',
    ],
    [
      'a day that no calendar has',
      [...source, '--published', '2026-02-30'],
      '--published: `published` is `2026-02-30`. This date does not exist',
    ],
    ['a file that is not there', [...table, '--csv', '/no/such.csv'], '--csv: ENOENT'],
    ['a table without rows', [...table, '--columns', 'a:text', '--columns', 'b:text'], '--row is needed.'],
    [
      'a row that is too short',
      [...table, '--columns', 'a:text', '--columns', 'b:text', '--row', '1'],
      '--row: Expected 2 cells in this row, found 1.',
    ],
    [
      'a column without a type',
      [...table, '--columns', 'a', '--columns', 'b:text', '--row', '1,2'],
      '--columns: `a` describes no column.',
    ],
    [
      'a term that is known by that name',
      [
        'term',
        '--title',
        'MEDIAN',
        '--slug',
        'middle',
        '--definition',
        'The middle value of all the values that there are.',
      ],
      '`glossary/median.mdx` is called so already.',
    ],
    [
      'a reply to a reply',
      [
        'comment',
        '--article',
        'demand/is-it-sound',
        '--name',
        'Ada',
        '--text',
        'Yes.',
        '--reply-to',
        'reply',
      ],
      '--reply-to: There is no `reply`.',
    ],
    [
      'a comment that the policy refuses',
      ['comment', '--article', 'demand/second', '--name', 'Ada', '--text', '![x](https://x.example/y.png)'],
      'Nothing was written.',
    ],
    [
      'a step to nowhere',
      [
        'path',
        '--title',
        'Begin',
        '--description',
        description,
        '--step',
        'demand/secnd: Why not at all.',
        '--step',
        'demand/second: Why not at all.',
      ],
      '--step: There is no article `demand/secnd`. Did you mean `demand/second`?',
    ],
    [
      'a path of one step',
      ['path', '--title', 'Begin', '--description', description, '--step', 'demand/second: Why not at all.'],
      '--step: `step` must have at least 2 items and has 1.',
    ],
  ];

  test.each(bad)('%s, says why, and writes nothing', async (_what, args, problem, changes = {}) => {
    const folder = createContentFolder(changes);
    const { files } = await check(folder);
    const { code, said, complained } = await run(args, folder);
    expect(`${said}\n${complained}`).toContain(problem);
    expect(code).toBe(complained === '' ? 1 : 2);
    expect((await check(folder)).files).toBe(files);
  });

  test.each([
    ['a kind that does not exist', ['artcle'], 'There is no kind `artcle`. Did you mean `article`?'],
    [
      'a flag that does not exist',
      [...article, '--titel', 'x'],
      'There is no option `--titel`. Did you mean `--title`?',
    ],
    ['a word that belongs to no flag', [...article, 'stray'], '`stray` belongs to no flag.'],
    [
      'flags that are missing',
      ['article', '--section', 'demand'],
      '--title is needed. The question or the subject',
    ],
  ])('%s, with 2 and its usage', async (_what, args, problem) => {
    const { code, complained } = await run(args);
    expect(complained).toContain(problem);
    expect(complained).toContain('Usage:');
    expect(code).toBe(2);
  });

  test('a folder that is a link out of the content', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    const folder = createContentFolder();
    mkdirSync(join(outside, 'real'));
    rmSync(join(folder, 'paths'), { recursive: true });
    symlinkSync(join(outside, 'real'), join(folder, 'paths'));
    const { code, complained } = await run(kinds.at(-1)?.[1] ?? [], folder);
    expect({ code, complained }).toMatchObject({ code: 2 });
    expect(complained).toContain('nothing is written through a link');
    expect(existsSync(join(outside, 'real/begin-here.yaml'))).toBe(false);
  });

  test('a content folder that does not exist', async () => {
    const { code, complained } = await run(article, '/no/such/folder');
    expect({ code, complained }).toEqual({
      code: 2,
      complained: 'Nothing was written: There is no folder /no/such/folder.',
    });
  });
});

describe('a table that somebody brings', () => {
  const bring = async (csv: string, ...more: string[]) =>
    run([...table, '--csv', writeCsv(csv), '--unit', 'percent', ...more]);

  test('keeps its cells, and gets ids as its first line', async () => {
    const { folder, code, said } = await bring(
      '\uFEFFYear,Share (in %),Café,Note\r\n2025,1.5,2025,"a, ""b"""\r\n2026,,2026,=c\r\n\r\n',
      '--chart',
      'line',
    );
    expect(code, said).toBe(0);
    expect(readFileSync(join(folder, 'datasets/pay-by-place.csv'), 'utf8')).toBe(
      'year,share_in,cafe,note\n2025,1.5,2025,"a, ""b"""\n2026,,2026,=c\n',
    );
    const yaml = readFileSync(join(folder, 'datasets/pay-by-place.yaml'), 'utf8');
    expect(yaml).toContain('label: Year\n    type: time');
    expect(yaml).toContain('label: Café\n    type: number');
    expect(yaml).toContain('y: [ share_in, cafe ]');
    expect(await listErrors(folder)).toEqual([]);
  });

  test.each([
    ['is empty', '', 'The table is empty.'],
    ['has no rows', 'a,b\n', 'The table has no rows.'],
    ['has one column', 'a\n1\n', 'A dataset has two columns at least'],
    ['has a ragged row', 'a,b\n1,2\n3\n', '3:1 Expected 2 cells in this row, found 1.'],
    ['has a quote that is never closed', 'a,b\n1,"2\n', 'The table breaks off at 2:3'],
  ])('is refused with its place where it %s', async (_what, csv, problem) => {
    const { code, said } = await bring(csv);
    expect(said).toContain(problem);
    expect(code).toBe(1);
  });

  test('is described by the flags where they say otherwise', async () => {
    const { folder, code, said } = await bring(
      'Jahr,Anteil\n2025,1\n',
      '--columns',
      'year:text:Year of the survey',
      '--columns',
      'share:number',
    );
    expect(code, said).toBe(0);
    expect(readFileSync(join(folder, 'datasets/pay-by-place.yaml'), 'utf8')).toContain(
      'label: Year of the survey\n    type: text',
    );
  });

  test('is refused where the flags describe fewer columns than it has', async () => {
    const { code, said } = await bring('a,b,c\n1,2,3\n', '--columns', 'a:number', '--columns', 'b:number');
    expect(said).toContain('--columns: The table has 3 columns, and 2 are described.');
    expect(code).toBe(1);
  });
});
