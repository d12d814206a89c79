import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentDialect } from './comment-dialect.ts';
import { parseBody } from './read-document.ts';
import { findPolicyBreaches } from './policy.ts';
import { writeAsTyped } from './write-as-typed.ts';

describe('text is written so that it shows as it was typed', () => {
  test.each([
    ['a tag', 'a <b> c', 'a \\<b> c'],
    ['a brace', 'a {b} c', 'a \\{b} c'],
    ['what is escaped already', 'a \\<b> \\{c}', 'a \\<b> \\{c}'],
    ['a backslash that is itself escaped', '\\\\<b>', '\\\\\\<b>'],
    ['code in a sentence', 'a `<b>{c}` <d>', 'a `<b>{c}` \\<d>'],
    [
      'a fence',
      '```ts\nconst a = <b>{c};\nimport x\n```\n\n<d>',
      '```ts\nconst a = <b>{c};\nimport x\n```\n\n\\<d>',
    ],
    ['a fence after an open tag', '<div>\n\n```\n{x}\n```', '\\<div>\n\n```\n{x}\n```'],
    ['a sentence that begins like a program', 'import duties rose', ' import duties rose'],
    ['an address in angle brackets', 'see <https://example.org/>.', 'see https://example.org/.'],
    ['such an address against a word', 'see<https://example.org/>', 'see https://example.org/'],
    ['such an address in code', '`<https://example.org/>`', '`<https://example.org/>`'],
    ['a comment of HTML', 'a <!-- b -->', 'a \\<!-- b -->'],
    ['letters of two units', '😀 `<b>` <c>', '😀 `<b>` \\<c>'],
  ])('%s', (_name, typed, written) => {
    expect(writeAsTyped(typed)).toBe(written);
  });
});

test('whatever is typed, nothing of it is a tag, an expression or a program', () => {
  const words = fc.constantFrom(
    '<',
    '>',
    '{',
    '}',
    '`',
    '```\n',
    '\n',
    '\n\n',
    '\\',
    'import ',
    'export ',
    '<b>',
    '{x}',
    '> ',
    '- ',
    '    ',
    '[a](',
    ')',
    '<https://a.org/>',
    '&lt;',
    'a',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const body = writeAsTyped(parts.join(''));
      const parsed = parseBody('x', body);
      expect(parsed.ok ? [] : parsed.findings).toEqual([]);
      if (!parsed.ok) return;
      const breaches = findPolicyBreaches({ file: 'x', body, tree: parsed.tree, dialect: commentDialect });
      expect(breaches.filter(({ rule }) => rule.startsWith('mdx/') && rule !== 'mdx/nested-link')).toEqual(
        [],
      );
    }),
    { numRuns: 500 },
  );
});
