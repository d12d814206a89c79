import { describe, expect, test } from 'vitest';
import { toParts, toTerm, toTerms, toWords } from './words.ts';

describe('words', () => {
  test('are folded to plain small letters, and what signs join stays one', () => {
    expect(toWords('Back-end, Node.js and CI/CD?')).toEqual(['back-end', 'node.js', 'and', 'ci/cd']);
    expect(toWords('  Für “Bundesagentur”, 2024–34 ')).toEqual(['fur', 'bundesagentur', '2024', '34']);
  });

  test('keep a sign that makes them another word, and lose the apostrophe of the genitive', () => {
    expect(toWords('C#, C++ and C')).toEqual(['c#', 'c++', 'and', 'c']);
    expect(toWords("Amazon Builders' Library, Google’s")).toEqual([
      'amazon',
      'builders',
      'library',
      'googles',
    ]);
    expect(toParts('c#')).toEqual(['c#']);
  });

  test('of signs alone there are none', () => {
    expect(toWords(' – / “” … ')).toEqual([]);
  });
});

describe('a term', () => {
  test.each([
    ['salary', 'salaries'],
    ['tokenisation', 'tokenization'],
    ['authorised', 'authorized'],
    ['behaviour', 'behavior'],
    ['catalogues', 'catalog'],
    ['idempotency', 'idempotent'],
  ])('is the same for %s and %s', (one, other) => {
    expect(toTerm(one)).toBe(toTerm(other));
  });

  test('of a joined word stands beside those of its parts', () => {
    expect(toTerms('e-commerce')).toEqual([toTerm('e'), toTerm('commerce'), toTerm('ecommerce')]);
    expect(toTerms('back-end')).toContain(toTerm('backend'));
  });
});
