import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../src/check/check-content.ts';
import { reportAsText } from '../../src/check/report.ts';
import { checkChanges } from '../support/check-folder.ts';

const file = 'glossary/hostile.mdx';

const check = (path: string, text: string): Promise<CheckResult> =>
  checkChanges({ [path]: text }, { environment: { repository: 'https://example.org/almanac' } });

const head = `---
title: Hostile term
definition: A term whose text tries what a stranger may try, and nothing of it may pass.
---

`;

const readBody = async (body: string): Promise<CheckResult> => check(file, head + body);

const findRules = async (body: string): Promise<string[]> =>
  (await readBody(body)).findings.map(({ rule }) => rule);

const toHtml = async (body: string): Promise<string> => {
  const { tree, findings } = await readBody(body);
  expect(findings).toEqual([]);
  return JSON.stringify(tree.terms.find(({ id }) => id === 'hostile')?.document.segments);
};

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

const lines = (line: string, count: number): string => Array.from({ length: count }, () => line).join('\n');

describe('what is refused', () => {
  test.each([
    ['an expression that exhausts the stack', `{${'(['.repeat(9_000)}}`, 'limit/text'],
    ['operators that exhaust the stack', `{${lines('- '.repeat(9_000), 6)}1}`, 'limit/text'],
    ['emphasis nested without end', '_a *a '.repeat(800) + ' a* a_'.repeat(800), 'limit/nesting'],
    [
      'a table that fills itself up',
      `|${'a|'.repeat(900)}\n|${'-|'.repeat(900)}\n${lines('a', 9_000)}`,
      'limit/text',
    ],
    ['links without end', lines('[a](/search/) '.repeat(40), 10), 'limit/links'],
    ['a term within a link', '[a <Term of="median">b</Term>](/search/)', 'mdx/nested-link'],
    ['a link within a term', 'A <Term of="median">[b](/search/)</Term>.', 'mdx/nested-link'],
    ['a hidden character written as an entity', 'a &#x202e;b', 'text/hidden-character'],
    ['a character that turns the text around', 'a \u202eb', 'file/control-character'],
    ['a lone carriage return', 'a\rb', 'file/control-character'],
    ['a diagram without end', fence('mermaid', `flowchart LR\n${lines('a-->b', 900)}`), 'fence/mermaid'],
    [
      'a diagram that joins all with all',
      fence('mermaid', `flowchart LR\n${'a&'.repeat(99)}a-->b`),
      'fence/mermaid',
    ],
    [
      'a diagram whose style names an address',
      fence('mermaid', 'flowchart LR\n  A --> B\n  style A fill:url(https://evil.example/x)'),
      'fence/mermaid',
    ],
    ['a script link behind an entity', '[a](javascript&colon;alert(1))', 'url/scheme'],
    ['a host behind an escape', '[a](/\\/evil.example)', 'url/scheme'],
    ['a script link by reference', '[a]\n\n[a]: javascript:alert(1)', 'url/scheme'],
  ])('%s', async (_name, body, rule) => {
    expect(await findRules(body)).toContain(rule);
  });

  test.each([
    ['flow collections nested without end', `a: ${'['.repeat(9_000)}`, 'limit/nesting'],
    ['an escape for a control character', 'id: "a\\e"', 'yaml/feature'],
    ['a duplicate key deep inside', 'a: [{ b: 1, b: 2 }]', 'yaml/syntax'],
  ])('YAML: %s', async (_name, text, rule) => {
    const { findings } = await check('sources/hostile.yaml', text);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  test('many keys are refused quickly and not one by one', async () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n');
    const { findings } = await check('dashboard.yaml', keys);
    expect(findings.length).toBeGreaterThan(10);
    expect(findings.length).toBeLessThan(200);
  });

  test('many faults of one text are cut to what is shown', async () => {
    expect(await findRules(lines('<b/> '.repeat(50), 10))).toHaveLength(50);
  });
});

test('a fence named like a property of every object is an unknown language like any other', async () => {
  const { findings } = await readBody(fence('constructor', 'x'));
  expect(findings).toMatchObject([{ rule: 'fence/language', line: 6 }]);
  expect(findings[0]?.fix).not.toContain('function');
});

describe('what is honest passes', () => {
  test('code with many type parameters', async () => {
    expect(await findRules(fence('ts', lines('const a: Promise<User> = b();', 60)))).toEqual([]);
  });

  test('headings of signs alone get ids of their own', async () => {
    const html = await toHtml('## !!!\n\nOne.\n\n## ???\n\nTwo.');
    expect(html).toContain(String.raw`id=\"section\"`);
    expect(html).toContain(String.raw`id=\"section-1\"`);
  });

  test('the label of the footnotes keeps the id that the footnotes name', async () => {
    const html = await toHtml('a[^1]\n\n[^1]: b');
    expect(html).toContain(String.raw`id=\"footnote-label\"`);
  });
});

test('no line of the report begins with what a file or its name says', () => {
  const finding = {
    file: 'a\n::error::x.mdx',
    line: 1,
    column: 1,
    rule: 'file/name',
    severity: 'error',
    message: 'It is `a\n::error::b`.',
  } as const;
  const text = reportAsText([finding], { prefix: '', readLines: () => undefined });
  expect(text).not.toMatch(/^::error/m);
});
