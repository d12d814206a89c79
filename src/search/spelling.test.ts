import { describe, expect, test } from 'vitest';
import { createVocabulary } from './spelling.ts';

const vocabulary = createVocabulary([
  'Kubernetes in production',
  'Salary, salaries and sales',
  'salary by sector',
  'Authentication with passkeys',
  'server, REST and e-commerce, RFC 9457',
]);

describe('a vocabulary', () => {
  test.each([
    ['kuberntes', 'kubernetes'],
    ['salery', 'salary'],
    ['authentification', 'authentication'],
    ['sevrer', 'server'],
    ['ecomerce', 'ecommerce'],
  ])('takes %s for %s', (typed, meant) => {
    expect(vocabulary.findNearest(typed)).toBe(meant);
  });

  test('forgives one slip in a word of four to seven letters, two in a longer one, none in a shorter', () => {
    expect(vocabulary.findNearest('selery')).toBeUndefined();
    expect(vocabulary.findNearest('kbernets')).toBe('kubernetes');
    expect(vocabulary.findNearest('kbernts')).toBeUndefined();
    expect(vocabulary.findNearest('bx')).toBeUndefined();
    expect(vocabulary.findNearest('nid')).toBeUndefined();
  });

  test('takes no word for a number, where one digit makes another thing', () => {
    expect(vocabulary.findNearest('9458')).toBeUndefined();
  });

  test('of words as near as each other takes the one that is used most', () => {
    expect(createVocabulary(['pages', 'paged', 'paged']).findNearest('pagex')).toBe('paged');
  });

  test('knows words, and that one may begin like them', () => {
    expect(vocabulary.has('passkeys')).toBe(true);
    expect(vocabulary.has('passk')).toBe(false);
    expect(vocabulary.hasStart('passk')).toBe(true);
    expect(vocabulary.hasStart('xy')).toBe(false);
  });
});
