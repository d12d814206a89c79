import { describe, expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';

const findFault = (text: string) => {
  const read = readYaml({ file: 'sources/x.yaml', text });
  const finding = read.ok ? undefined : read.findings[0];
  if (finding === undefined) throw new Error('The parser reads it.');
  return finding;
};

describe('the line that the remedy shows, put in the place of the one that it names, can be read', () => {
  test.each<[name: string, text: string, line: number, mended: string]>([
    ['a colon in text', 'a: 1\ntitle: Remote: how many', 2, "title: 'Remote: how many'"],
    ['a tab', 'a:\n\tlevel: low', 2, '  level: low'],
    ['an apostrophe in single quotes', "title: 'It's good'\nb: 1", 1, "title: 'It''s good'"],
    ['quotes in quotes', 'title: "He said "no" twice"', 1, `title: 'He said "no" twice'`],
    ['a quote without its end', 'title: "unclosed\nb: 1', 1, "title: 'unclosed'"],
    ['text that begins with a quoted word', "title: 'a' b\nb: 1", 1, "title: '''a'' b'"],
    ['no space behind the colon', 'title:Foo\nb: 1', 1, 'title: Foo'],
    ['no colon', 'a: 1\norder 3\nb: 1', 2, 'order: 3'],
    ['an at sign', 'title: @foo\nb: 1', 1, "title: '@foo'"],
    ['text that begins with a bracket', 'title: [Remote] work', 1, "title: '[Remote] work'"],
    ['an escape that YAML does not know', 'title: "a \\d b"', 1, "title: 'a \\d b'"],
    ['a list without its end', 'topics: [a, b\norder: 1', 1, 'topics: [a, b]'],
    ['a line too far in', 'a:\n  level: low\n   reason: x', 3, '  reason: x'],
    ['a line too far out', 'a:\n  level: low\n reason: x', 3, '  reason: x'],
    ['a field that is not below its dash', 'a:\n  - id: a\n  statement: b', 3, '    statement: b'],
  ])('%s', (_name, text, line, mended) => {
    const { rule, fix = '', message, line: found } = findFault(text);
    expect(rule).toBe('yaml/syntax');
    expect({ found, fix: fix.slice(fix.indexOf(': ')) }).toEqual({ found: line, fix: `: \`${mended}\`.` });
    expect(message).not.toMatch(/scalar|mapping|implicit|flow|node/i);
    const lines = text.split('\n').with(line - 1, mended);
    expect(readYaml({ file: 'sources/x.yaml', text: lines.join('\n') })).toMatchObject({ ok: true });
  });
});

test('a long line is not shown again', () => {
  const { fix } = findFault(`title: ${'word '.repeat(40)}: and more`);
  expect(fix).toBe(
    "Put all of the text between single quotation marks, and write `''` for each `'` within it.",
  );
});

test('what no guess mends is told in the words of the parser, with what to look at', () => {
  const { message, fix } = findFault('- a\nb: 1');
  expect(message).toMatch(/^This is not YAML that can be read: /);
  expect(fix).toMatch(/^Check indentation/);
});

test('a second document is one line too many', () => {
  expect(findFault('title: a\n---\norder: 1')).toMatchObject({
    line: 2,
    message: 'A line `---` begins a second document.',
  });
});

test('text that would be lost as a comment is refused, and a comment is none of it', () => {
  const { rule, fix } = findFault("title: It's the #1 language\nb: 1");
  expect(rule).toBe('yaml/syntax');
  expect(fix).toMatch(/^Write `'It''s the #1 language'`, /);
  for (const text of [
    "title: 'It''s the #1 language'",
    'title: C# or F#',
    'title: It # a note',
    '# note\na: b',
    'order: 3 #x',
  ])
    expect(readYaml({ file: 'x.yaml', text })).toMatchObject({ ok: true });
});

test('lines of front matter keep their number in the file', () => {
  const read = readYaml({ file: 'x.mdx', text: 'a: 1\ntitle: b: c', lineOffset: 1 });
  expect(read).toMatchObject({ ok: false, findings: [{ line: 3, column: 8 }] });
});
