import { expect, test } from 'vitest';
import { toCommentForm } from './comment-address.ts';

const form = 'https://git.example/a/almanac/issues/new?template=comment.yml&article=careers/freelancing';

test.each([
  'https://git.example/a/almanac',
  'https://git.example/a/almanac/',
  'https://git.example/a/almanac.git',
])('the form for comments opens in the repository %s with its article', (repository) => {
  expect(toCommentForm(repository, { article: 'careers/freelancing' })).toBe(form);
});

test('and with the comment that is answered', () => {
  const address = toCommentForm('https://git.example/a/almanac', {
    article: 'careers/freelancing',
    answers: 'first',
  });
  expect(address).toBe(`${form}&answers=first`);
  expect([...new URL(address).searchParams.keys()]).toEqual(['template', 'article', 'answers']);
});
