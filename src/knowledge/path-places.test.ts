import { expect, test } from 'vitest';
import { findPathPlaces } from './path-places.ts';

const toPath = (id: string, ...articles: string[]) => ({
  id,
  steps: articles.map((article) => ({ article })),
});
const ends = toPath('ends', 'a/one', 'a/two');
const goesOn = toPath('goes-on', 'a/two', 'a/three');
const starts = toPath('starts', 'a/two', 'a/one');
const other = toPath('other', 'a/three', 'a/one');

test('a place says which step of how many it is, and what comes next', () => {
  expect(findPathPlaces('a/one', [ends], 2)).toEqual([{ path: ends, step: 1, total: 2, next: 'a/two' }]);
});

test('the last step has nothing after it', () => {
  expect(findPathPlaces('a/two', [ends], 2)).toEqual([{ path: ends, step: 2, total: 2, next: undefined }]);
});

test('paths that go on come before paths that end here, and no more are given than asked for', () => {
  const ids = (limit: number) =>
    findPathPlaces('a/two', [ends, goesOn, other, starts], limit).map(({ path }) => path.id);
  expect(ids(9)).toEqual(['goes-on', 'starts', 'ends']);
  expect(ids(2)).toEqual(['goes-on', 'starts']);
});

test('an article in no path has no place', () => {
  expect(findPathPlaces('a/four', [ends, goesOn], 2)).toEqual([]);
});
