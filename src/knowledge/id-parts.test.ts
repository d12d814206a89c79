import { expect, test } from 'vitest';
import { toCommentedArticle, toSectionId, toSourceId } from './id-parts.ts';

test('a fact has its source in its id, and a source is its own', () => {
  expect(toSourceId('census-2025/jobs')).toBe('census-2025');
  expect(toSourceId('census-2025')).toBe('census-2025');
});

test('an article has its section in its id', () => {
  expect(toSectionId('careers/freelancing')).toBe('careers');
});

test('a comment has the article that it is about in its id', () => {
  expect(toCommentedArticle('careers/freelancing/first-thoughts')).toBe('careers/freelancing');
});
