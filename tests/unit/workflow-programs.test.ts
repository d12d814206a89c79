import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeManifest } from '../../src/published/hash-site.ts';
import { createContentFolder } from '../support/content-folder.ts';
import { findScript, readWorkflows, runScript } from '../support/workflows.ts';

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });

const write = (folder: string, files: Record<string, string>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};

/** A repository with one commit on main. */
const createRepository = (): string => {
  const folder = join(createContentFolder(), 'proposal');
  write(folder, { 'src/check.ts': 'one', 'content/a.mdx': 'one', 'content/b.mdx': 'one' });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'one');
  return folder;
};

describe('who judges a proposal', () => {
  /** Merges a change as GitHub does, and returns what the step chooses. */
  const choose = (change: (folder: string) => void) => {
    const folder = createRepository();
    git(folder, 'switch', '--quiet', '--create', 'proposal');
    change(folder);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'two');
    git(folder, 'switch', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'proposal');
    const output = join(folder, '../output');
    writeFileSync(output, '');
    const { status, stderr } = runScript(findScript('check.yml', 'Choose the program that judges'), {
      cwd: folder,
      env: { GITHUB_OUTPUT: output },
    });
    expect(stderr).not.toContain('fatal');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, '../base/src/check.ts'), 'utf8')).toBe('one');
    expect(readFileSync(join(folder, '../base/content/a.mdx'), 'utf8')).toBe('one');
    return readFileSync(output, 'utf8');
  };

  const byBase = 'folder=base\n';
  const byItself = 'folder=proposal\nflag=--program-changed\n';

  test.each([
    ['changes a text', (folder: string) => write(folder, { 'content/a.mdx': 'two' })],
    ['adds one with a strange name', (folder: string) => write(folder, { 'content/$(x) "y".mdx': 'two' })],
    ['deletes one', (folder: string) => rmSync(join(folder, 'content/b.mdx'))],
  ])('is the program of the base where it only %s', (_name, change) => {
    expect(choose(change)).toBe(byBase);
  });

  test.each([
    ['changes the program', (folder: string) => write(folder, { 'src/check.ts': 'two' })],
    ['changes both', (folder: string) => write(folder, { 'src/check.ts': 'two', 'content/a.mdx': 'two' })],
    ['adds a file beside', (folder: string) => write(folder, { 'contents/x': 'two' })],
    [
      'moves the program into the content',
      (folder: string) => void git(folder, 'mv', 'src/check.ts', 'content/c.ts'),
    ],
    [
      'makes the content a link',
      (folder: string) => {
        rmSync(join(folder, 'content'), { recursive: true });
        symlinkSync('src', join(folder, 'content'));
      },
    ],
  ])('is the proposal itself where it %s', (_name, change) => {
    expect(choose(change)).toBe(byItself);
  });
});

/** A command `gh` that notes what it is told and answers as `answers` says, by the first two words. */
const createGh = (answers: Record<string, string>) => {
  const folder = createContentFolder();
  const log = join(folder, 'log');
  const cases = Object.entries(answers).map(([words, answer]) => `"${words}") printf '%s' '${answer}' ;;`);
  const program = join(folder, 'gh');
  writeFileSync(
    program,
    `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >> '${log}'\ncase "$1 $2" in\n${cases.join('\n')}\nesac\n`,
  );
  chmodSync(program, 0o755);
  return {
    path: `${folder}:${process.env['PATH'] ?? ''}`,
    listCalls: (): string[] => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  };
};

describe('an accepted comment', () => {
  const path = 'content/comments/demand/x/2026-02-05-a-reader-12.yaml';

  const propose = (proposal: Record<string, string>, state = '') => {
    const remote = createRepository();
    const folder = dirname(remote);
    git(folder, 'clone', '--quiet', remote, 'repository');
    write(join(folder, 'proposal'), {
      'path.txt': `${path}\n`,
      'title.txt': 'Add a comment on demand/x (#12)\n',
      'body.md': 'Closes #12.\n',
      'comment.yaml': 'id: x\n',
      ...proposal,
    });
    const gh = createGh({ 'pr view': state });
    const result = runScript(findScript('comment.yml', 'Commit the file and open the pull request'), {
      cwd: join(folder, 'repository'),
      env: { PATH: gh.path, ISSUE_NUMBER: '12', GH_TOKEN: 'none' },
    });
    return { ...result, calls: gh.listCalls(), remote };
  };

  test('is committed as one file on a branch of its own, and proposed', () => {
    const { status, calls, remote } = propose({});
    expect(status).toBe(0);
    expect(git(remote, 'show', '--stat=200', '--format=%s%n%an', 'comment-12')).toMatch(
      new RegExp(
        `^Add a comment on demand/x \\(#12\\)\ngithub-actions\\[bot\\]\n\n ${path} \\| 1 \\+\n 1 file`,
      ),
    );
    expect(calls.at(-1)).toBe(
      'pr create --head comment-12 --title Add a comment on demand/x (#12) --body-file ../proposal/body.md',
    );
  });

  test('renews its pull request where that is open', () => {
    expect(propose({}, 'OPEN').calls.at(-1)).toMatch(/^pr edit comment-12 --title /);
    expect(propose({}, 'MERGED').calls.at(-1)).toMatch(/^pr create /);
  });

  test.each([
    ['above the folder', '../../.github/workflows/x.yml'],
    ['of the program', 'src/check.ts'],
    ['of an article', 'content/articles/demand/x.yaml'],
    ['on two lines', `${path}\nsrc/check.ts`],
    ['with a command', 'content/comments/a/b/$(touch x).yaml'],
  ])('is no file %s', (_name, wrong) => {
    const { status, calls, stdout } = propose({ 'path.txt': `${wrong}\n` });
    expect(status).toBe(1);
    expect(stdout).toContain('names no file of a comment');
    expect(calls).toEqual([]);
  });
});

describe('the issue of dead links', () => {
  const report = (text: string, issue: string): string[] => {
    const cwd = createContentFolder({ 'links/report.md': text });
    const gh = createGh({ 'issue list': issue });
    const { status } = runScript(findScript('links.yml', 'Open, renew or close the issue'), {
      cwd,
      env: { PATH: gh.path, GH_TOKEN: 'none', GH_REPO: 'a/b' },
    });
    expect(status).toBe(0);
    return gh.listCalls().slice(1);
  };

  test('is opened once, renewed while there are some, and closed when there are none', () => {
    expect(report('- x', '').at(-1)).toBe(
      'issue create --title Dead links --label dead-links --body-file links/report.md',
    );
    expect(report('- x', '7')).toEqual(['issue edit 7 --body-file links/report.md']);
    expect(report('', '7')).toEqual(['issue close 7 --comment No link has been dead in two runs.']);
    expect(report('', '')).toEqual([]);
  });

  test('counts on from the run before, where there was one', () => {
    const fetchFormer = (run: string): string[] => {
      const gh = createGh({ 'run list': run });
      const { status } = runScript(findScript('links.yml', 'Fetch what the run before found'), {
        cwd: createContentFolder(),
        env: { PATH: gh.path, GH_TOKEN: 'none' },
      });
      expect(status).toBe(0);
      return gh.listCalls().slice(1);
    };
    expect(fetchFormer('41')).toEqual(['run download 41 --name links --dir before']);
    expect(fetchFormer('')).toEqual([]);
  });
});

describe('what will be published', () => {
  /** Packs a small site as the build does, after a change, and runs what verifies it, without any package installed. */
  const verify = async (change: (site: string) => void) => {
    const cwd = createContentFolder();
    cpSync(join(import.meta.dirname, '../../src'), join(cwd, 'src'), { recursive: true });
    const built = join(cwd, 'built');
    write(built, { 'index.html': 'one', 'demand/index.html': 'two' });
    await writeManifest(built);
    change(built);
    execFileSync('tar', ['--create', '--file', join(cwd, 'artifact.tar'), '--directory', built, '.']);
    return runScript(findScript('deploy.yml', 'Verify what will be published'), { cwd, env: {} });
  };

  test('passes where the artifact holds what was built', async () => {
    const { status, stdout, stderr } = await verify(() => undefined);
    expect(stderr).toBe('');
    expect(stdout).toBe('site/ is as it was built: 2 files.\n');
    expect(status).toBe(0);
  });

  test.each([
    [
      'a file was left out',
      (site: string) => rmSync(join(site, 'demand/index.html')),
      'missing  demand/index.html',
    ],
    ['a file was added', (site: string) => write(site, { 'demand/x.js': '' }), 'extra    demand/x.js'],
    ['a file was changed', (site: string) => write(site, { 'index.html': 'tow' }), 'changed  index.html'],
  ])('stops the deployment where %s', async (_name, change, says) => {
    const { status, stdout } = await verify(change);
    expect(stdout).toContain(says);
    expect(status).toBe(1);
  });

  test('is published only after it was verified', () => {
    const deploy = readWorkflows().find(({ file }) => file === 'deploy.yml');
    expect(deploy?.data.jobs['publish']?.['needs']).toContain('verify');
  });
});
