import { expect, test } from 'vitest';
import { markWords } from './mark-words.ts';
import { toTerms } from './words.ts';

const mark = (text: string, query: string): string =>
  markWords(text, new Set(toTerms(query)))
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

test('words that were searched for are marked in all their forms, and nothing else is changed', () => {
  expect(mark('Use passkeys; a passkey (see “Passkey”) proves.', 'passkeys')).toBe(
    'Use [passkeys]; a [passkey] (see “[Passkey]”) proves.',
  );
  expect(mark('Back-end and backend work', 'backend')).toBe('[Back-end] and [backend] work');
});

test('markup in a text is text', () => {
  expect(mark('<b>SQL</b> & <script>', 'sql')).toBe('<b>[SQL]</b> & <script>');
});

test('a text without such words is one piece, an empty text none', () => {
  expect(markWords('Nothing here.', new Set(toTerms('salary')))).toEqual([
    { text: 'Nothing here.', isMarked: false },
  ]);
  expect(markWords('', new Set())).toEqual([]);
});
