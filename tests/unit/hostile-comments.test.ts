import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../src/check/check-content.ts';
import { checkChanges } from '../support/check-folder.ts';

const file = 'comments/demand/is-it-sound/hostile.yaml';
const head = 'id: hostile\nname: A stranger\ndate: 2026-02-05\n';
/** Lines of the file before the text's own first line. */
const before = 4;

const check = (yaml: string): Promise<CheckResult> =>
  checkChanges({ [file]: yaml }, { environment: { base: '/kb/' } });

const toYaml = (text: string): string => `${head}text: |\n${text.replace(/^(?=.)/gm, '  ')}\n`;

/** What is found in a comment of this text: `line:column rule`, counted in the text. */
const find = async (text: string): Promise<string[]> => {
  const { findings } = await check(toYaml(text));
  expect(findings.filter((finding) => finding.file !== file)).toEqual([]);
  return findings.map(({ line, column, rule, fix }) => {
    expect(fix ?? '').not.toBe('');
    return `${line - before}:${column - 2} ${rule}`;
  });
};

const toHtml = async (text: string): Promise<string> => {
  const { tree, findings } = await check(toYaml(text));
  expect(findings).toEqual([]);
  return tree.comments.find(({ data }) => data.id === 'hostile')?.document.segments.join('') ?? '';
};

describe('a comment is refused at its place for', () => {
  test.each([
    ['a script link', 'So [x](javascript:alert(1)).', '1:4 url/scheme'],
    ['a script link behind an entity', 'So [x](javascript&colon;alert(1)).', '1:4 url/scheme'],
    ['a script link by reference', 'So [x].\n\n[x]: javascript:alert(1)', '3:1 url/scheme'],
    ['a link to a host by two slashes', 'So [x](//evil.example/).', '1:4 url/scheme'],
    ['a fourth link', `So ${'[x](https://example.org/) '.repeat(4)}`, '1:82 limit/links'],
    ['a link that leads nowhere', 'One\n\nso [x](/demand/is-it-sond/).', '3:4 link/broken'],
    ['an image', 'So ![x](https://example.org/x.png).', '1:4 comment/markdown'],
    ['an image by reference', 'So ![x][y].\n\n[y]: https://example.org/x.png', '1:4 comment/markdown'],
    ['a heading', 'So\n\n## References', '3:1 comment/markdown'],
    ['an underlined heading', 'References\n===', '1:1 comment/markdown'],
    ['a table', '| a |\n| - |\n| b |', '1:1 comment/markdown'],
    ['a rule', 'a\n\n---', '3:1 comment/markdown'],
    ['a box to tick', '- [x] done', '1:1 comment/markdown'],
    ['a diagram', '```mermaid\nflowchart LR\n  A --> B\n```', '1:1 comment/markdown'],
    ['quotes four deep', 'a\n\n> > > > b', '3:1 limit/nesting'],
    ['lists and quotes four deep', '- > - > b', '1:1 limit/nesting'],
    ['quotes nested without end', `a\n\n${'> '.repeat(900)}b`, '3:1 limit/text'],
    ['emphasis nested without end', '_a *a '.repeat(300) + ' a* a_'.repeat(300), '1:296 limit/nesting'],
    ['a hidden character written as an entity', 'a &#x202e;b', '1:3 text/hidden-character'],
    ['nothing to see', '[a]: https://example.org/', '0:5 comment/blank'],
  ])('%s', async (_name, text, found) => {
    expect(await find(text)).toContain(found);
  });

  test('a footnote and its number', async () => {
    expect(await find('a[^1]\n\n[^1]: b')).toEqual(['1:2 comment/markdown', '3:1 comment/markdown']);
  });

  test('a text that is too long, at its field', async () => {
    expect(await find('a '.repeat(2_500))).toEqual(['0:5 schema/field']);
  });

  test('a fault in quoted text, where it stands among the escapes', async () => {
    const { findings } = await check(`${head}text: "a\\n\\n# b"\n`);
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(['4:13']);
  });

  test('a day that has not come', async () => {
    const { findings } = await check(`${head.replace('2026-02-05', '2026-12-01')}text: So.\n`);
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['3 date/future']);
  });

  test('a fault of its own, and the answers to it are not blamed', async () => {
    const { findings } = await checkChanges({
      'comments/demand/is-it-sound/first.yaml': `${head.replace('hostile', 'first')}text: '# a'\n`,
    });
    expect([...new Set(findings.map((finding) => finding.file))]).toEqual([
      'comments/demand/is-it-sound/first.yaml',
    ]);
  });
});

describe('what acts elsewhere is shown as it was typed:', () => {
  test.each([
    ['a script', 'Hello.\n\n<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    [
      'an element within a sentence',
      'So <b onclick="alert(1)">*bold*</b>.',
      '<p>So &#x3C;b onclick="alert(1)"><em>bold</em>&#x3C;/b>.</p>',
    ],
    [
      'a component of articles',
      'So <Fact of="survey-2026/median-pay" />.',
      '<p>So &#x3C;Fact of="survey-2026/median-pay" />.</p>',
    ],
    ['a fragment', 'So <>x</>.', '<p>So &#x3C;>x&#x3C;/>.</p>'],
    ['an expression', 'So {process.exit(0)}.', '<p>So {process.exit(0)}.</p>'],
    ['an expression on lines of its own', 'So\n\n{process.exit(0)}', '<p>{process.exit(0)}</p>'],
    ['a comment in braces', 'So {/* hidden */}.', '<p>So {/* hidden */}.</p>'],
    ['an import', "import fs from 'node:fs'\n\nSo.", '<p>import fs from ‘node:fs’</p>'],
    ['a tag that is not closed', 'a\n\nfor 1 <b\n', '<p>for 1 &#x3C;b</p>'],
    ['a comment of HTML', 'a <!-- b --> c', '<p>a &#x3C;!-- b --> c</p>'],
    ['an instruction', '<?php exit ?>', '<p>&#x3C;?php exit ?></p>'],
    [
      'a block in a quote',
      '> <iframe src=x>\n> y',
      '<blockquote>\n<p>&#x3C;iframe src=x>\ny</p>\n</blockquote>',
    ],
    ['a block in a list', '- <svg onload=x>', '<li>\n<p>&#x3C;svg onload=x></p>\n</li>'],
    ['what looks like front matter', '+++\na = 1\n+++\n\nSo.', '<p>+++\na = 1\n+++</p>'],
  ])('%s', async (_name, text, html) => {
    expect(await toHtml(text)).toContain(html);
  });
});

describe('an honest comment passes', () => {
  test('with emphasis, code, a quote, a list and links that pass nothing on', async () => {
    const html = await toHtml(
      'An *honest* **one** with `<code>`:\n\n> a quote\n\n- a [page](/demand/second/#why)\n- a [link](https://example.org/)\n\n```ts\nconst a = "<b>";\n```',
    );
    expect(html).toContain('An <em>honest</em> <strong>one</strong> with <code>&#x3C;code></code>');
    expect(html).toContain('<blockquote>\n<p>a quote</p>\n</blockquote>');
    expect(html).toContain('<a href="/kb/demand/second/#why">page</a>');
    expect(html).toContain('<a href="https://example.org/" rel="nofollow ugc noopener">link</a>');
    expect(html).toContain('"&#x3C;b>"');
  });

  test('as the contributing page shows one', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../content/pages/contributing.mdx'), 'utf8');
    const example = /```yaml title="content\/comments\/.*?\n([^]*?)```/.exec(page)?.[1] ?? '';
    const yaml = example.replace('adverts-differ', 'hostile').replace('another-comment', 'first');
    const { tree, findings } = await check(yaml);
    expect(findings).toEqual([]);
    expect(tree.comments.map(({ data }) => data.id)).toContain('hostile');
  });

  test('with angle brackets and braces that are meant as such', async () => {
    expect(await toHtml('If 1 < 2, then `Map<K, V>` and \\{so on\\}.')).toBe(
      '<p>If 1 &#x3C; 2, then <code>Map&#x3C;K, V></code> and {so on}.</p>',
    );
  });

  test('in another script, and with figures, which are a reader’s own words', async () => {
    expect(await toHtml('هذا تعليق: 45% من المطورين.')).toBe('<p dir="rtl">هذا تعليق: 45% من المطورين.</p>');
  });
});
