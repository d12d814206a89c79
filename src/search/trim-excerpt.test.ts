import { expect, test } from 'vitest';
import { trimExcerpt } from './trim-excerpt.ts';

test.each([
  ['A title. Its text ends.', 'Its text ends.'],
  ['a text that began before. It goes on', '…\u00A0a text that began before. It goes on\u00A0…'],
  ['Titles are no title. Yes?', 'Titles are no title. Yes?'],
])('an excerpt has no title at its head and a sign where it breaks off: %s', (excerpt, shown) => {
  expect(trimExcerpt(excerpt, 'A title')).toBe(shown);
});
