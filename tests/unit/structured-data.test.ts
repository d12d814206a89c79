import { describe, expect, test } from 'vitest';
import { measureCoverage } from '../support/search-engine-coverage.ts';
import { readVocabulary } from '../support/schema-org.ts';
import { findGraphProblems } from '../support/structured-data.ts';

const vocabulary = readVocabulary();

const judge = (...things: unknown[]): string[] => findGraphProblems(vocabulary, [{ page: 'a', things }]);

const article = { '@type': 'Article', '@id': 'https://almanac.example/a/#article', headline: 'Is it so?' };

describe('the vocabulary', () => {
  test('knows the types of schema.org with what they inherit', () => {
    expect(vocabulary.properties.size).toBeGreaterThan(800);
    expect(vocabulary.properties.get('ProfilePage')?.get('lastReviewed')).toEqual(['Date']);
    expect(vocabulary.properties.get('Report')?.get('name')).toEqual(['Text']);
  });

  test('knows which types are below another', () => {
    expect(vocabulary.ranges.get('CreativeWork')?.types.has('TechArticle')).toBe(true);
    expect(vocabulary.ranges.get('Person')?.types.has('Organization')).toBe(false);
  });
});

describe('a graph', () => {
  test('passes where every type, property and value is one of the vocabulary', () => {
    expect(
      judge(
        {
          ...article,
          author: { '@type': 'NGO', '@id': 'https://almanac.example/#identity', name: 'Somebody' },
          datePublished: '2026-11-24T00:00:00Z',
          isAccessibleForFree: true,
          commentCount: 3,
          license: 'https://creativecommons.org/licenses/by/4.0/',
          publisher: { '@id': 'https://almanac.example/#identity' },
        },
        { '@type': 'ItemList', itemListOrder: 'https://schema.org/ItemListOrderAscending' },
        {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: 'https://almanac.example/search/?q={q}' },
          'query-input': 'required name=q',
        },
      ),
    ).toEqual([]);
  });

  test.each([
    ['a type that does not exist', { '@type': 'Artikel' }, 'there is no such type'],
    ['a thing of no type', { name: 'Somebody' }, 'a thing of no type'],
    ['what is no thing', 'Article', 'is no thing'],
    ['a property of another type', { ...article, encodingFormat2: 'x' }, 'has no such property'],
    ['a property of a type below it', { ...article, variableMeasured: 'pay' }, 'has no such property'],
    [
      'an input of a property that the action has not',
      { '@type': 'SearchAction', 'size-input': 'required' },
      'no such property',
    ],
    ['a property without a value', { ...article, author: [] }, 'is empty'],
    [
      'a text in place of a thing',
      { ...article, author: 'Somebody' },
      'where Organization or Person is asked for',
    ],
    [
      'a thing of the wrong type',
      { ...article, author: { '@type': 'Place', name: 'Here' } },
      'stands where Organization or Person',
    ],
    ['one wrong value among right ones', { ...article, keywords: ['pay', 7] }, '7 stands where'],
    ['a number as text', { ...article, commentCount: 'three' }, '"three" stands where Integer'],
    ['half a comment', { ...article, commentCount: 1.5 }, '1.5 stands where Integer'],
    ['a yes or no as text', { ...article, isAccessibleForFree: 'yes' }, '"yes" stands where Boolean'],
    ['an address without a host', { ...article, url: '/a/' }, '"/a/" stands where URL'],
    [
      'a moment without a time zone',
      { ...article, dateModified: '2026-11-24T00:00:00' },
      'stands where Date or DateTime',
    ],
    [
      'a day that does not exist',
      { ...article, dateModified: '2026-02-30' },
      'stands where Date or DateTime',
    ],
    [
      'a moment where a day is asked for',
      { '@type': 'WebPage', lastReviewed: '2026-11-24T00:00:00Z' },
      'stands where Date',
    ],
    [
      'a member that an enumeration has not',
      { '@type': 'Event', eventStatus: 'Perhaps' },
      '"Perhaps" stands where EventStatusType',
    ],
    ['nothing where something is asked for', { ...article, headline: null }, 'null stands where Text'],
  ])('is refused for %s', (_name, thing, problem) => {
    expect(judge(thing)).toEqual([expect.stringContaining(problem)]);
  });

  test('is refused where it names a thing that no page describes', () => {
    const other = {
      page: 'b',
      things: [{ ...article, publisher: { '@id': 'https://almanac.example/#nobody' } }],
    };
    expect(findGraphProblems(vocabulary, [{ page: 'a', things: [article] }, other])).toEqual([
      'b: @graph(Article).publisher: https://almanac.example/#nobody is described on no page',
    ]);
  });

  test('is refused where what it names is of the wrong type', () => {
    expect(judge(article, { '@type': 'WebPage', reviewedBy: { '@id': article['@id'] } })).toEqual([
      `a: @graph(WebPage).reviewedBy: ${article['@id']} is a Article where Organization or Person is asked for`,
    ]);
  });

  test('is judged wherever a thing stands within another', () => {
    expect(
      judge({ '@type': 'WebPage', mainEntity: { ...article, author: { '@type': 'Person', nmae: 'x' } } }),
    ).toEqual(['a: @graph(WebPage).mainEntity(Article).author(Person).nmae: the type has no such property']);
  });
});

describe('how many things have what is documented for them', () => {
  const author = { '@type': 'Person', name: 'Somebody' };
  const measure = (name: string, ...things: unknown[]): [asked: number, have: number] => {
    const documented = [
      { type: 'Article', properties: [{ name, need: 'required', unless: 'untold' } as const] },
    ];
    const [coverage] = measureCoverage(
      documented,
      things.map((thing) => ({ things: [thing], text: JSON.stringify(thing) })),
    );
    return [coverage?.asked ?? 0, coverage?.have ?? 0];
  };

  test('counts each thing once, with what all pages say of it', () => {
    const named = { '@type': 'Article', '@id': article['@id'] };
    expect(measure('headline', article, named, { '@type': 'Article' })).toEqual([2, 1]);
    expect(measure('headline', { '@type': 'Place' })).toEqual([0, 0]);
  });

  test('asks a part of a value of every value', () => {
    expect(measure('author.name', { ...article, author: [author, author] })).toEqual([1, 1]);
    expect(measure('author.name', { ...article, author: [author, { '@type': 'Person' }] })).toEqual([1, 0]);
    expect(measure('author.name', article)).toEqual([1, 0]);
  });

  test('asks nothing where the page says that it is not known', () => {
    expect(measure('license', { ...article, headline: 'untold' })).toEqual([0, 0]);
  });
});
