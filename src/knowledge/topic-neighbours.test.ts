import { expect, test } from 'vitest';
import { findTopicNeighbours } from './topic-neighbours.ts';

const articles = [
  { topics: ['pay', 'demand', 'careers'] },
  { topics: ['pay', 'demand'] },
  { topics: ['pay', 'apis'] },
  { topics: ['security'] },
];

test('the topics that share most articles come first, and equals by id', () => {
  expect(findTopicNeighbours('pay', articles)).toEqual([
    { id: 'demand', shared: 2 },
    { id: 'apis', shared: 1 },
    { id: 'careers', shared: 1 },
  ]);
});

test('a topic that shares no article, or has none, stands alone', () => {
  expect(findTopicNeighbours('security', articles)).toEqual([]);
  expect(findTopicNeighbours('unknown', articles)).toEqual([]);
});

test('an article that names a topic twice counts once', () => {
  expect(findTopicNeighbours('pay', [{ topics: ['pay', 'demand', 'demand'] }])).toEqual([
    { id: 'demand', shared: 1 },
  ]);
});
