import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFirstViewScale } from '../../src/published/first-view.ts';
import { decodeText, readSite } from '../../src/published/read-site.ts';
import { createContentFolder } from '../support/content-folder.ts';

const root = join(import.meta.dirname, '../..');

const page = (title: string, main: string, head = ''): string =>
  `<!doctype html><html><head><title>${title} · Almanac</title>${head}</head><body><main id="main">${main}</main></body></html>`;

const claims = (printed: string): string =>
  JSON.stringify({
    claims: [{ id: 's/f', type: 'fact', statement: 'It is so.', printed, value: 1 }, 'no', { id: 1 }],
  });

/** A folder with a built site of these files. */
const createSite = (files: Record<string, string>): string => {
  const folder = join(createContentFolder(), 'built');
  const all = { 'index.html': page('Home', '<p>Home.</p>'), 'claims.json': claims('12%'), ...files };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/commands/summarise-change.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('node src/commands/summarise-change.ts', () => {
  test('prints what changes between two built sites, and measures the first views', () => {
    const sheet =
      '<link rel="stylesheet" href="/kb/_astro/a.css"><link rel="stylesheet" href="/kb/_astro/p.css" media="print">';
    const before = createSite({
      'a/index.html': page('A', '<p>One.</p>'),
      'gone/index.html': page('Gone', ''),
    });
    const after = createSite({
      'a/index.html': page('A', '<p>One two.</p>', sheet),
      '_astro/a.css': 'a{color:red}',
      '_astro/p.css': 'p{color:blue}'.repeat(100),
      'gone/index.html': '<title>x</title><meta http-equiv="refresh" content="0;url=/kb/a/">',
      'claims.json': claims('13%'),
    });
    const { status, stdout } = run('--before', before, '--after', after);
    expect(status).toBe(0);
    expect(stdout).toContain('- /gone/ leads to /kb/a/');
    expect(stdout).toContain('- /a/ – A (+1 words)');
    expect(stdout).toContain('  - value: 12% → 13%');
    expect(stdout).toContain('- /a/: 0.1 kB → 0.1 kB');
  });

  test('counts the sheets that a page waits for, and not those for print', () => {
    const head =
      '<link rel="stylesheet" href="/_astro/a.css"><link media="print" rel="stylesheet" href="/_astro/p.css">';
    const files = { '_astro/a.css': 'a{}', '_astro/p.css': 'p{}' };
    const folder = createSite({ 'a.html': page('A', ''), 'b.html': page('A', '', head), ...files });
    const scale = createFirstViewScale(folder);
    const bare = createFirstViewScale(createSite({ 'b.html': page('A', '', head), '_astro/a.css': '' }));
    expect(scale('b.html') - bare('b.html')).toBe(6);
  });

  test.each([[['--before', 'x']], [['--before', '/no/such', '--after', '/no/such']], [['--x']]])(
    'ends with 2 and its usage for %j',
    (args) => {
      const { status, stderr, stdout } = run(...args);
      expect(stderr).toMatch(/^The change could not be summarised: .+\n\nUsage:/);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
  );
});

test('a page is the same where only the names of its styles and scripts have changed', () => {
  const [one, other] = ['x.AbC1', 'y.DeF2'].map((name) => {
    const main = `<p>One.</p><script src="/_astro/${name}.js"></script>`;
    return readSite(createSite({ 'a/index.html': page('A', main) })).pages.get('a/')?.main;
  });
  expect(one).toContain('One.');
  expect(one).toBe(other);
});

test('the pictures of a page are read from its text, below whatever path it is published', () => {
  const image =
    '<img src="/kb/pictures/0a1b.webp" width="3" height="2" alt="A &quot;queue&quot; &#38; more">';
  const folder = createSite({
    'a/index.html': page('A', `<figure>${image}</figure><img src="/kb/x.png" alt="">`),
  });
  expect(readSite(folder).pages.get('a/')?.pictures).toEqual([
    { address: 'pictures/0a1b.webp', alt: 'A "queue" & more' },
  ]);
});

test('text is decoded once', () => {
  expect(decodeText('a &amp;lt; b &#x3C;c&#39;s &quot;d&quot; &unknown;')).toBe(
    `a &lt; b <c's "d" &unknown;`,
  );
});
