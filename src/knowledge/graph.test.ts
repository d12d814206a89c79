import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBacklinks, findNeighbours, findOrphans, findRelated } from './graph.ts';
import type { ArticleNode } from './graph.ts';

const article = (id: string, more: Partial<ArticleNode> = {}): ArticleNode => ({
  id,
  section: id.split('/')[0] ?? '',
  order: 1,
  topics: [],
  related: [],
  links: [],
  facts: [],
  ...more,
});

const toIds = (articles: readonly ArticleNode[]): string[] => articles.map(({ id }) => id);

test('backlinks are the other articles that link here, sorted by id', () => {
  const articles = [
    article('b/two', { links: ['a/one', 'a/one'] }),
    article('a/one', { links: ['a/one'] }),
    article('a/three', { links: ['a/one'] }),
    article('a/four', { links: ['b/two'] }),
  ];
  expect(toIds(findBacklinks('a/one', articles))).toEqual(['a/three', 'b/two']);
});

describe('neighbours', () => {
  const articles = [
    article('a/last', { order: 30 }),
    article('a/first', { order: 2 }),
    article('b/other', { order: 3 }),
    article('a/middle', { order: 10 }),
  ];

  test('are the articles before and after by order, within the section', () => {
    const { previous, next } = findNeighbours('a/middle', articles);
    expect([previous?.id, next?.id]).toEqual(['a/first', 'a/last']);
  });

  test('end at both ends of the section', () => {
    expect(findNeighbours('a/first', articles).previous).toBeUndefined();
    expect(findNeighbours('a/last', articles).next).toBeUndefined();
    expect(findNeighbours('b/other', articles)).toEqual({ previous: undefined, next: undefined });
  });

  test('of an unknown article are none', () => {
    expect(findNeighbours('a/unknown', articles)).toEqual({ previous: undefined, next: undefined });
  });

  test('with the same order stand by id', () => {
    const twins = [article('a/y'), article('a/x'), article('a/z')];
    expect(findNeighbours('a/y', twins).previous?.id).toBe('a/x');
  });
});

describe('related articles', () => {
  test('chosen by hand come first and in their order, then those with more in common', () => {
    const articles = [
      article('a/one', {
        related: ['z/chosen', 'b/chosen'],
        topics: ['pay', 'demand'],
        facts: ['s/f', 's/g'],
      }),
      article('b/chosen'),
      article('z/chosen'),
      article('c/topic', { topics: ['pay'] }),
      article('c/topics', { topics: ['pay', 'demand'] }),
      article('d/facts', { facts: ['s/f', 's/g'] }),
      article('e/nothing', { topics: ['cloud'] }),
    ];
    expect(toIds(findRelated('a/one', articles, 9))).toEqual([
      'z/chosen',
      'b/chosen',
      'd/facts',
      'c/topics',
      'c/topic',
    ]);
    expect(toIds(findRelated('a/one', articles, 1))).toEqual(['z/chosen']);
  });

  test('leave out itself, articles that do not exist, and repetitions', () => {
    const articles = [
      article('a/one', { related: ['a/one', 'a/gone', 'a/two', 'a/two'], topics: ['pay'] }),
      article('a/two', { topics: ['pay'] }),
    ];
    expect(toIds(findRelated('a/one', articles, 5))).toEqual(['a/two']);
    expect(findRelated('a/gone', articles, 5)).toEqual([]);
  });

  test('that are previous or next come after others with as much in common, and before those with less', () => {
    const articles = [
      article('a/one', { order: 1, topics: ['pay', 'demand'] }),
      article('a/next', { order: 2, topics: ['pay'] }),
      article('z/elsewhere', { topics: ['pay'] }),
    ];
    expect(toIds(findRelated('a/one', articles, 5))).toEqual(['z/elsewhere', 'a/next']);
    const closer = articles.map((node) =>
      node.id === 'a/next' ? { ...node, topics: ['pay', 'demand'] } : node,
    );
    expect(toIds(findRelated('a/one', closer, 5))).toEqual(['a/next', 'z/elsewhere']);
  });

  test('do not depend on the order in which articles were read', () => {
    const ids = ['a/1', 'a/2', 'b/1', 'b/2', 'c/1'];
    const pick = (from: string[]) => fc.subarray(from);
    const nodes = fc.tuple(
      ...ids.map((id) =>
        fc.record({ topics: pick(['t', 'u']), facts: pick(['f', 'g']) }).map((more) => article(id, more)),
      ),
    );
    fc.assert(
      fc.property(
        nodes.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(toIds(findRelated('a/1', shuffled, 4))).toEqual(toIds(findRelated('a/1', list, 4)));
        },
      ),
    );
  });
});

test('orphans are the articles that no other links or chooses; a link to itself leads nobody there', () => {
  const articles = [
    article('c/alone', { links: ['c/alone'] }),
    article('a/linked', { related: ['a/chosen'] }),
    article('a/chosen', { links: ['a/linked'] }),
    article('b/alone'),
  ];
  expect(toIds(findOrphans(articles))).toEqual(['b/alone', 'c/alone']);
});

test('nothing is changed in the list that is read', () => {
  const articles = Object.freeze([
    article('b/x', { order: 2 }),
    article('b/w'),
    article('a/y', { links: ['b/x'] }),
  ]);
  expect(() => [
    findBacklinks('b/x', articles),
    findNeighbours('b/x', articles),
    findOrphans(articles),
    findRelated('b/x', articles, 3),
  ]).not.toThrow();
});
