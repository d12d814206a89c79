import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const home = mkdtempSync(join(tmpdir(), 'first-'));
const copy = join(home, 'almanac');

const left = new Set(['node_modules', '.git', '.astro', 'dist', 'test-output']);

/** What the repository holds, as one commit, wherever its own history is. */
const createRepository = (): string => {
  const folder = join(home, 'origin');
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !left.has(relative(root, path).split('/')[0] ?? ''),
  });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'All of it');
  return folder;
};

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A reader',
  GIT_AUTHOR_EMAIL: 'reader@example.org',
  GIT_COMMITTER_NAME: 'A reader',
  GIT_COMMITTER_EMAIL: 'reader@example.org',
};

const run = (command: string, cwd: string): string => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
  return stdout + stderr;
};

const git = (cwd: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

/** The packages of this repository, but none of its caches, which other tests fill meanwhile. */
const linkPackages = (): void => {
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!['.astro', '.cache', '.vite', '.vitest'].includes(name))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
};

const findFreePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const address: AddressInfo | string | null = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Runs `npm start` until it says where the site is, asks for pages below that, and ends it as Ctrl+C does. */
const start = async (...paths: string[]): Promise<{ status: number; html: string }[]> => {
  const port = await findFreePort();
  const server = spawn('npm', ['start'], { cwd: copy, env: { ...env, PORT: String(port) }, detached: true });
  try {
    const address = await new Promise<string>((done, fail) => {
      let said = '';
      const read = (data: Buffer): void => {
        said += data.toString();
        const found = /The almanac is at (http:\S+)/.exec(said)?.[1];
        if (found !== undefined) done(found);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.once('exit', () => fail(new Error(said)));
    });
    const responses = await Promise.all(paths.map((path) => fetch(address + path)));
    return await Promise.all(responses.map(async (one) => ({ status: one.status, html: await one.text() })));
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGINT');
  }
};

/** Changes a file of the copy as an editor does. */
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(copy, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${path}.`);
  writeFileSync(file, after);
};

/** The commands of the guide, block by block, and what it says to write. */
const blocks = [...guide.matchAll(/^```(sh|mdx|yaml)\n([^]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({
    language,
    text: text.trimEnd(),
  }),
);
const page = 'careers/do-backend-developers-work-from-home';

beforeAll(() => {
  const repository = createRepository();
  const [clone = ''] = (blocks[0]?.text ?? '').split('\n');
  // The one thing that the guide asks to put in: where the fork is.
  run(clone.replace(/https:\S+/, repository), home);
  linkPackages();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('who follows CONTRIBUTING.md word for word on a fresh clone', () => {
  test('finds its blocks in the order of its steps', () => {
    expect(blocks.map(({ language }) => language)).toEqual(['sh', 'sh', 'mdx', 'yaml', 'yaml', 'sh', 'sh']);
    expect(blocks[0]?.text).toMatch(/^git clone https:\S+ almanac\ncd almanac\nnpm start$/);
    expect(guide).toContain(`content/articles/${page}.mdx`);
    expect(guide).toContain('content/paths/decide.yaml');
  });

  test('sees the site run', async () => {
    const [first] = await start('');
    expect(first?.status).toBe(200);
    expect(first?.html).toContain('Backend Almanac');
  });

  test('has an article on the site, with a clean check', async () => {
    for (const command of blocks[1]?.text.split('\n') ?? []) run(command, copy);
    const [answer, note, step, look] = blocks.slice(2).map(({ text }) => text);
    edit(`content/articles/${page}.mdx`, (text) =>
      text
        .replace(/(?<=<Answer>\n)[^]*(?=<\/Answer>)/, () => `${answer}\n`)
        .replace(/\n---\n/, () => `\n${note}\n---\n`),
    );
    edit('content/paths/decide.yaml', (text) => `${text}${step}\n`);
    expect(look).toBe('npm run stamp\nnpm run check\nnpm start');
    run('npm run stamp', copy);
    // Ends with an error where there is one; a warning would name the file.
    expect(run('npm run check', copy)).not.toMatch(/do-backend-developers-work-from-home|paths\/decide/);
    const [article, section] = await start(`${page}/`, 'careers/');
    expect(article?.status).toBe(200);
    expect(article?.html).toContain('Do backend developers work from home?');
    expect(article?.html).toMatch(/<data value="63.3"[^>]*>63.3%<\/data>/);
    expect(section?.html).toContain(`href="/${page}/"`);
  });

  test('has a branch to propose, with nothing in it but the content', () => {
    for (const command of blocks[6]?.text.split('\n') ?? []) run(command, copy);
    const changed = git(join(home, 'origin'), 'diff', '--name-only', 'main', 'working-from-home')
      .trim()
      .split('\n');
    expect(changed).toContain(`content/articles/${page}.mdx`);
    expect(changed.filter((path) => !path.startsWith('content/'))).toEqual([]);
    expect(git(copy, 'status', '--porcelain')).toBe('');
  });
});
