import fc from 'fast-check';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { x } from 'xastscript';
import { expect, test } from 'vitest';
import { printXml } from './xml.ts';

const toText = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
};

/** A title written as text and as an attribute, and read again by a strict parser. */
const readAgain = (title: string): { text: string; attribute: unknown; elements: number } => {
  const tree = fromXml(printXml(x('feed', [x('title', { of: title }, title)])));
  const feed = tree.children.find((node) => node.type === 'element');
  const elements = feed?.children.filter((node) => node.type === 'element') ?? [];
  return {
    text: elements.map(toText).join(''),
    attribute: elements[0]?.attributes['of'],
    elements: elements.length,
  };
};

test.each([
  `"Quotes" and 'more' & <b>bold</b>`,
  '</title></feed><feed>',
  '<![CDATA[ x ]]> and ]]>',
  '<!-- comment --> <?php ?> <!DOCTYPE x>',
  '&amp; &#0; &nope;',
  'emoji 🦄, שלום, مرحبا',
  'x'.repeat(300),
])('the title %j comes out of XML as it went in', (title) => {
  expect(readAgain(title)).toEqual({ text: title, attribute: title, elements: 1 });
});

test('what XML cannot write is left out, and the document stays well-formed', () => {
  expect(readAgain('a\u0000b\u001bc\ud800d\uffffe').text).toBe('abcde');
});

test('no text can end its element, whatever its characters', () => {
  const signs = fc.array(fc.constantFrom(...'<>&"\'[]!-?/= ax\u05d0🦄\u0001'), { maxLength: 40 });
  fc.assert(
    fc.property(signs, (parts) => {
      const title = parts.join('');
      expect(readAgain(title)).toMatchObject({ text: title.replaceAll('\u0001', ''), elements: 1 });
    }),
    { numRuns: 300 },
  );
});
