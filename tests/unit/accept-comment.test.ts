import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Comment } from '../../src/schemas/comment.ts';
import { toYaml } from '../../src/files/write-yaml.ts';
import { toFile } from '../../src/moderation/proposal.ts';
import { toComment } from '../../src/moderation/to-comment.ts';
import { checkFolder } from '../support/check-folder.ts';
import { createContentFolder } from '../support/content-folder.ts';
import { toIssueBody, toIssuePayload } from '../support/comment-issue.ts';
import type { Typed } from '../support/comment-issue.ts';

const root = join(import.meta.dirname, '../..');
const article = 'demand/is-it-sound';

/** Runs the command as the workflow does: a payload in a file, files out. */
const run = (payload: string) => {
  const folder = createContentFolder();
  const out = createContentFolder();
  const file = join(out, 'payload.json');
  writeFileSync(file, payload);
  const args = ['src/commands/accept-comment.ts', '--payload', file, '--out', out, '--content', folder];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const read = (name: string): string =>
    existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : '';
  return { status, stderr, stdout, read, folder };
};

const runForm = (typed: Typed, change: Record<string, unknown> = {}) =>
  run(JSON.stringify(toIssuePayload(toIssueBody(typed), change)));

// Each run is a process of its own that reads the content twice.
vi.setConfig({ testTimeout: 60_000 });

describe('node src/commands/accept-comment.ts', () => {
  test('writes the comment and the words of its pull request, with nothing of its author but the public name', () => {
    const { status, read, folder } = runForm(
      { text: 'I *agree*: https://bit.ly/x', answers: 'first' },
      { reactions: { '+1': 2, '-1': 1 }, user: null },
    );
    expect(status).toBe(0);
    expect(read('comment.yaml')).toBe(
      "id: 2026-02-05-a-reader-12\nname: A reader\ndate: 2026-02-05\ntext: 'I *agree*: https://bit.ly/x'\nreplyTo: first\nvotes:\n  up: 2\n  down: 1\n",
    );
    expect(read('path.txt')).toBe(`content/comments/${article}/2026-02-05-a-reader-12.yaml\n`);
    expect(read('title.txt')).toBe(`Add a comment on ${article} (#12)\n`);
    expect(read('body.md')).toContain('Closes #12.');
    expect(read('body.md')).toContain('- A link goes through bit.ly');
    const written = ['comment.yaml', 'path.txt', 'title.txt', 'body.md'].map(read).join('\n');
    expect(written).not.toMatch(/octo|583231|avatar|@|maintainer-login/);
    expect(globSync('comments/**/*.yaml', { cwd: folder })).toHaveLength(2);
  });

  test('writes nothing but the reasons where the content check refuses the comment', () => {
    const { status, stdout, read } = runForm({
      text: '## A heading\n\n![x](https://example.org/x.png)',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('`comment/markdown`');
    expect(stdout).toContain('images are not allowed in it');
    expect(read('comment.yaml')).toBe('');
    expect(read('body.md')).toBe(stdout.replace(/\n$/, ''));
  });

  test('writes nothing but the reasons where the form is not complete', () => {
    const { status, stdout, read } = runForm({ name: '', article: 'demand/nowhere' });
    expect(status).toBe(1);
    expect(stdout).toContain('There is no public name.');
    expect(stdout).toContain('no article of the name');
    expect(read('path.txt')).toBe('');
  });

  test.each([
    ['that is not JSON', 'no'],
    ['of more than a megabyte', JSON.stringify(toIssuePayload('x'.repeat(1024 * 1024)))],
  ])('ends with 2, its usage and no stack trace for a payload %s', (_name, payload) => {
    const { status, stderr } = run(payload);
    expect(stderr).toMatch(/^The comment could not be read: .+\n\nUsage:/);
    expect(stderr).not.toMatch(/\bat .*\.ts:\d/);
    expect(status).toBe(2);
  });
});

/** Texts that would mean something to YAML, to MDX, to a shell or to GitHub, and may all be said. */
const texts = [
  '--- x\n...',
  '!!js/function "x"',
  '&a *a',
  '"\n"',
  "it's: {a: b} # no\n- x",
  '::set-output name=x::y\n::error::z',
  '$(touch /tmp/x) `touch /tmp/x` ${{ secrets.X }}',
  '<script>alert(1)</script>\n\n{process.exit(1)}\n\nimport x from "y"\n\nexport default 1',
  '<!-- hidden -->\n<img src=x onerror=alert(1)>',
  '```\n<b>{c}\n```',
  'null',
  '2026-02-05',
  'a\u202eb\u0000c\u0007 \ud800',
  '    indented <b>\n\ttab',
  'See <https://example.org/> & "quotes"',
  'x '.repeat(1_900),
];

const names = [
  'yes',
  '- a',
  '123',
  '!!x',
  'a: b',
  '#x',
  '"',
  "'",
  '|',
  '::error::x',
  '${{ x }}',
  '<b>',
  '=1+1',
];

const accept = (typed: Typed, index: number): { file: string; comment: Comment } => {
  const issue = { number: index + 1, created_at: '2026-02-05T12:00:00Z', body: toIssueBody(typed) };
  const outcome = toComment(issue, { articles: [article], comments: [], staff: [] });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return { file: toFile(outcome.proposal), comment: outcome.proposal.comment };
};

test('whatever a reader writes, the file says the same and the content check passes it', async () => {
  const contentDir = createContentFolder();
  const written = [...texts.map((text) => ({ text })), ...names.map((name) => ({ name }))].map(accept);
  for (const { file, comment } of written) {
    const path = join(contentDir, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, toYaml(comment));
    expect(parse(readFileSync(path, 'utf8'))).toEqual(comment);
  }
  expect(new Set(written.map(({ file }) => file)).size).toBe(texts.length + names.length);
  const { findings, tree } = await checkFolder(contentDir);
  expect(findings).toEqual([]);
  const html = tree.comments.flatMap(({ document }) => document.segments).join('\n');
  expect(html).not.toMatch(/<(?:script|img|!--|b[ >])/);
  expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  expect(html).toContain('{process.exit(1)}');
});
