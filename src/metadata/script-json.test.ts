import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { toScriptJson } from './script-json.ts';

/** What a browser takes for the text of a script element in which a text was put, and what it finds after it. */
const readBack = (text: string): { value: unknown; rest: number } => {
  const html = `<script type="application/ld+json">${toScriptJson({ text })}</script><i></i>`;
  const [script, ...rest] = fromHtml(html, { fragment: true }).children;
  return { value: JSON.parse(script === undefined ? '' : toString(script)), rest: rest.length };
};

const hostile = [
  '</script><script>alert(1)</script>',
  '</SCRIPT >',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  '"\\"\\\\',
  "'};alert(1)//",
  'a\u2028b\u2029c',
  '\u202Eevil\u202C',
  '👩‍👩‍👧 مرحبا שלום',
  '\uD800',
  '__proto__',
  'x'.repeat(300),
];

describe('toScriptJson', () => {
  test.each(hostile)('lets nothing break out of %j', (text) => {
    expect(toScriptJson({ text })).not.toMatch(/[<>&\u2028\u2029]/);
    expect(readBack(text)).toEqual({ value: { text }, rest: 1 });
  });

  test('gives back any text as it was, and is the whole of its element', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...hostile, '<', '>', '&', '-', '/'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(toScriptJson({ text })).not.toMatch(/[<>&\u2028\u2029]/);
        expect(readBack(text)).toEqual({ value: { text }, rest: 1 });
      }),
    );
  });

  test('escapes names as it escapes values', () => {
    expect(toScriptJson({ '</script>': ['<'] })).not.toContain('<');
  });
});
