import { expect, test } from 'vitest';
import { toSearchTerms } from './search-terms.ts';

test('the words of the question are left out, then the last words one by one', () => {
  expect(toSearchTerms('how do I store passwords')).toEqual(['store passwords', 'store']);
  expect(toSearchTerms('Will AI replace developers?')).toEqual([
    'AI replace developers?',
    'AI replace',
    'AI',
  ]);
});

test('a query of question words alone is searched as it is', () => {
  expect(toSearchTerms('what is it')).toEqual(['what is it', 'what is', 'what']);
});

test('a single word stays as it is', () => {
  expect(toSearchTerms(' k8s ')).toEqual(['k8s']);
});
