import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugPattern } from '../schemas/fields.ts';
import { toSlug } from './names.ts';

test.each([
  ['Are back-end developers in high demand?', 'are-back-end-developers-in-high-demand'],
  ["What’s a backend's API?", 'whats-a-backends-api'],
  ['  Crème brûlée — & more!  ', 'creme-brulee-more'],
  ['C++ / C#', 'c-c'],
  ['为什么', undefined],
  ['🦊', undefined],
  ['', undefined],
])('%s becomes %s', (words, slug) => {
  expect(toSlug(words)).toBe(slug);
});

test('a long name is cut after a whole word', () => {
  expect(toSlug('word '.repeat(40))).toBe(Array.from({ length: 16 }, () => 'word').join('-'));
  expect(toSlug('x'.repeat(200))).toBe('x'.repeat(80));
});

test('whatever becomes an id is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      const slug = toSlug(words) ?? 'none';
      expect(slug).toMatch(slugPattern);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});
