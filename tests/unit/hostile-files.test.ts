import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, closeSync, ftruncateSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFiles } from '../../src/check/list-files.ts';
import { runCheck } from '../support/check-command.ts';
import type { CheckRun } from '../support/check-command.ts';
import { createContentFolder } from '../support/content-folder.ts';
import type { Changes } from '../support/content-folder.ts';

const patience = 180_000;
const isPosix = process.platform !== 'win32';

/** The bounds of every bad input: an answer within five seconds and half a gigabyte, and nothing that only a programmer can read. */
const expectCalm = (run: CheckRun): void => {
  expect(run.stderr).toBe('');
  expect(run.status).toBe(1);
  expect(run.seconds).toBeLessThan(5);
  expect(run.megabytes).toBeLessThan(512);
  expect(run.stdout).not.toMatch(/\bat .*\.ts:\d+/);
};

const page = (date: string): string =>
  `---\ntitle: A page with a date\ndescription: A page whose date is written as people write dates, and not as the site does, so that the check must say where and how to mend it.\nupdated: ${date}\n---\n\nText.\n`;

const term = (title: string): string =>
  `---\ntitle: ${title}\ndefinition: The one of very many terms that is called ${title}.\n---\n`;

const createFile = (folder: string, path: string): string => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
};

test.runIf(isPosix)(
  'links, pipes, sockets and oddly named folders are refused unread',
  async () => {
    const folder = createContentFolder({
      'glossary/linked.mdx': { linkTo: '/etc/hostname' },
      'glossary/lost.mdx': { linkTo: 'nowhere.mdx' },
      'sources/all.yaml': { linkTo: '.' },
      'glossary/Median.mdx': term('another median'),
      'glossary/con.mdx': term('con'),
      'glossary/two--hyphens.mdx': term('two'),
      'glossary/upper.MDX': term('upper'),
      'glossary/.hidden.mdx': term('hidden'),
      [`glossary/${'a'.repeat(81)}.mdx`]: term('long'),
      'glossary/term.mdx.js': 'process.exit(0)',
      'package.json': '{}',
      'pages/evil.astro': '---\nprocess.exit(0)\n---\n',
    });
    symlinkSync('.', createFile(folder, 'articles/loop'));
    symlinkSync('self', createFile(folder, 'articles/self'));
    symlinkSync('/etc', createFile(folder, 'paths/etc'));
    mkdirSync(join(folder, 'glossary/folder.mdx'));
    mkdirSync(join(folder, 'comments/demand/is-it-sound/deeper/still/deeper'), { recursive: true });
    writeFileSync(join(folder, 'comments/demand/is-it-sound/deeper/still/x.yaml'), 'a: 1');
    spawnSync('mkfifo', [join(folder, 'glossary/pipe.mdx')]);
    const server = createServer().listen(join(folder, 'glossary/socket.mdx'));
    onTestFinished(async () => {
      server.close();
      await once(server, 'close');
    });
    await once(server, 'listening');
    const run = runCheck(folder);
    expectCalm(run);
    expect(run.findings).toEqual([
      'articles/loop:1:1 file/symbolic-link',
      'articles/self:1:1 file/symbolic-link',
      'comments/demand/is-it-sound/deeper:1:1 file/unexpected',
      'glossary/.hidden.mdx:1:1 file/name',
      'glossary/Median.mdx:1:1 file/name',
      `glossary/${'a'.repeat(81)}.mdx:1:1 file/name`,
      'glossary/con.mdx:1:1 file/name',
      'glossary/folder.mdx:1:1 file/name',
      'glossary/linked.mdx:1:1 file/symbolic-link',
      'glossary/lost.mdx:1:1 file/symbolic-link',
      'glossary/median.mdx:1:1 file/twin',
      'glossary/pipe.mdx:1:1 file/not-regular',
      'glossary/socket.mdx:1:1 file/not-regular',
      'glossary/term.mdx.js:1:1 file/unexpected',
      'glossary/two--hyphens.mdx:1:1 file/name',
      'glossary/upper.MDX:1:1 file/unexpected',
      'package.json:1:1 file/unexpected',
      'pages/evil.astro:1:1 file/unexpected',
      'paths/etc:1:1 file/symbolic-link',
      'sources/all.yaml:1:1 file/symbolic-link',
    ]);
  },
  patience,
);

const bomb = (levels: number): string =>
  Array.from({ length: levels }, (_, index) =>
    index === 0
      ? 'l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]'
      : `l${index}: &l${index} [${Array.from({ length: 9 }, () => `*l${index - 1}`).join(', ')}]`,
  ).join('\n');

const million = 'x'.repeat(1_000_000);

const heavy: Changes = {
  'sources/bomb.yaml': bomb(12),
  'sources/nested.yaml': `a: ${'[{a: '.repeat(12_000)}`,
  'sources/keys.yaml': Array.from({ length: 8_000 }, (_, index) => `k${index}:`).join('\n'),
  'sources/proto.yaml': '__proto__: { admin: true }\nconstructor: { prototype: { admin: true } }\n',
  'sources/zero.yaml': 'id: zero\u0000\n',
  'topics.yaml': `- id: ${million.slice(0, 400_000)}\n`,
  'datasets/pay-by-year.csv': `year,pay\n2025,"${million}"\n`,
  'glossary/line.mdx': `${term('a long line')}\n${million.slice(0, 250_000)}\n`,
  'glossary/million.mdx': `${term('a million')}\n${million}\n`,
  'glossary/quotes.mdx': `${term('quotes')}\n${'>'.repeat(30_000)}\n`,
  'glossary/noise.mdx': new Uint8Array(200_000).map((_, index) => (index * 7919) % 256),
};

test(
  'bombs, endless lines and endless files are refused within five seconds and half a gigabyte',
  () => {
    const folder = createContentFolder(heavy);
    const file = openSync(createFile(folder, 'glossary/huge.mdx'), 'w');
    ftruncateSync(file, 50 * 1024 * 1024);
    closeSync(file);
    const run = runCheck(folder);
    expectCalm(run);
    const found = (path: string): string[] =>
      run.findings.filter((finding) => finding.startsWith(`${path}:`)).map((each) => each.slice(path.length));
    expect(found('glossary/huge.mdx')).toEqual([':1:1 file/too-large']);
    expect(found('glossary/million.mdx')).toEqual([':1:1 file/too-large']);
    expect(found('glossary/line.mdx')).toEqual([':6:20001 limit/text']);
    expect(found('glossary/quotes.mdx')).toEqual([':6:20001 limit/text']);
    expect(found('glossary/noise.mdx')).toEqual([':1:1 file/not-utf-8']);
    expect(found('topics.yaml')).toEqual([':1:20001 limit/text']);
    expect(found('datasets/pay-by-year.csv')).toEqual([':2:20001 limit/text']);
    expect(found('sources/bomb.yaml')).toEqual([':1:9 yaml/feature']);
    expect(found('sources/nested.yaml')[0]).toMatch(/ limit\/(?:nesting|text)$/);
    expect(found('sources/zero.yaml')).toEqual([':1:9 file/control-character']);
    expect(found('sources/proto.yaml')).toEqual(
      expect.arrayContaining([':1:1 schema/unknown-key', ':2:1 schema/unknown-key']),
    );
    expect(found('sources/keys.yaml').length).toBeLessThan(120);
  },
  patience,
);

const toPath = (index: number): string => `pages/date-${index + 10}.mdx`;

/** Each is what stands behind `updated:`. */
const dates = `
24 November 2026
Nov 24, 2026
24.11.2026
11/24/2026
24/11/2026
2026/11/24
20261124
2026-11
2026
2026-11-24T10:00:00Z
2026-11-24 10:00
2026-W48-2
2026-329
1795478400
2026-02-30
2026-13-01
2026-00-10
2026-11-00
2026-1-2
0000-00-00
2025-02-29
2026-11-24Z
２０２６-11-24
2026–11–24
'2026-11-24 '
-2026-11-24
+002026-11-24
today
yes
null
~
[2026-11-24]
{ day: 24 }
.inf
.nan
1e3
0x7EA
2999-01-01
`
  .trim()
  .split('\n');

test(
  'a date in any other style, or of a day that does not exist, is refused at its line',
  () => {
    const folder = createContentFolder(
      Object.fromEntries(dates.map((date, index) => [toPath(index), page(date)])),
    );
    const run = runCheck(folder);
    expectCalm(run);
    const expected = dates.map(
      (date, index) => `${toPath(index)}:4:10 ${date.startsWith('2999') ? 'date/future' : 'schema/field'}`,
    );
    expect(run.findings).toEqual(expected);
  },
  patience,
);

test(
  'ten thousand small files and a folder a hundred deep are read or refused in their time',
  () => {
    const folder = createContentFolder();
    mkdirSync(join(folder, 'articles', ...Array.from({ length: 100 }, () => 'deep')), { recursive: true });
    for (let index = 0; index < 10_000; index += 1)
      writeFileSync(join(folder, `glossary/t${index}.mdx`), index === 9_999 ? 'x' : term(`term ${index}`));
    const run = runCheck(folder);
    expect(run.stderr).toBe('');
    expect(run.megabytes).toBeLessThan(512);
    expect(run.seconds).toBeLessThan(20);
    expect(run.findings).toEqual([
      'articles/deep/deep/deep:1:1 file/unexpected',
      'glossary/t9999.mdx:1:1 schema/front-matter',
    ]);
  },
  patience,
);

test('a file that the disk does not give is named (file/unreadable), and the others are read', async () => {
  const folder = createContentFolder();
  const { readdir, readFile, stat } = await import('node:fs/promises');
  const { files, findings } = await listFiles(folder, {
    list: async (path) => {
      if (path.endsWith('/paths')) throw Object.assign(new Error('EACCES'), { errno: -13 });
      return readdir(path, { withFileTypes: true });
    },
    measure: async (file) => (await stat(file)).size,
    read: async (file) => {
      if (file.endsWith('median.mdx')) throw Object.assign(new Error('EACCES'), { errno: -13 });
      return readFile(file);
    },
  });
  expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'glossary/median.mdx file/unreadable',
    'paths file/unreadable',
  ]);
  expect(files.map(({ path }) => path)).toContain('sections.yaml');
});

const fail = async (): Promise<never> => {
  throw new TypeError('a mistake');
};

test('a fault of the program itself is not taken for one of the disk', async () => {
  const disk = { list: fail, measure: fail, read: fail };
  await expect(listFiles(createContentFolder(), disk)).rejects.toThrow('a mistake');
});
