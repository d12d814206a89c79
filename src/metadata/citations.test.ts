import { describe, expect, test } from 'vitest';
import type { Article } from '../schemas/article.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Fact, Source } from '../schemas/source.ts';
import { citeArticle, citeDataset, citeFact, citeSource } from './citations.ts';

const fact: Fact = {
  id: 'median',
  statement: 'The median was $135,980.',
  population: 'software developers',
  geography: 'United States',
  period: 'not stated',
  locator: 'table 1',
  confidence: 'seen-in-primary',
  excerpt: 'A_MEDIAN: 135980',
};

const source: Source = {
  id: 'wages-2025',
  title: 'Wages, 2025',
  publisher: 'Bureau of Wages',
  url: 'https://wages.example/2025',
  published: '2026-03',
  kind: 'primary',
  note: 'read in full',
  facts: [fact],
};

const article: Article = {
  title: 'Is it paid well?',
  description: 'A description of sixty characters or more, which this one has for sure.',
  confidence: { level: 'high', reason: 'It was read in the original.' },
  published: '2026-01-05',
  updated: '2026-01-05',
  reviewed: '2026-01-05',
  reviewBy: '2026-07-05',
  authors: ['ada'],
  topics: ['pay'],
  order: 1,
};

const dataset: Dataset = {
  id: 'wages-by-year',
  title: 'Wages by year',
  description: 'What software developers earned in each year that was measured.',
  source: 'wages-2025',
  covers: '2025',
  population: 'software developers',
  geography: 'United States',
  columns: [
    { id: 'year', label: 'Year', type: 'time' },
    { id: 'wage', label: 'Wage', type: 'number', unit: { kind: 'percent' } },
  ],
};

const cite = (change: Partial<Article>, kind: 'person' | 'organisation' = 'person') =>
  citeArticle({
    id: 'careers/pay',
    article: { ...article, ...change },
    authors: [{ kind, name: 'Ada Byron' }],
    siteName: 'The Almanac',
    url: 'https://almanac.example/careers/pay/',
  });

describe('citeArticle', () => {
  test('names the person, the site, the address and the day', () => {
    expect(cite({})).toEqual({
      id: 'careers--pay',
      type: 'webpage',
      title: 'Is it paid well?',
      author: [{ family: 'Byron', given: 'Ada' }],
      issued: { 'date-parts': [[2026, 1, 5]] },
      'container-title': 'The Almanac',
      publisher: 'The Almanac',
      URL: 'https://almanac.example/careers/pay/',
    });
  });

  test('goes by the day of the last change, and says when it was first published', () => {
    const { issued, note } = cite({ updated: '2026-02-01' });
    expect(issued).toEqual({ 'date-parts': [[2026, 2, 1]] });
    expect(note).toBe('First published 2026-01-05');
  });

  test('does not take the name of an organisation apart', () => {
    expect(cite({}, 'organisation').author).toEqual([{ literal: 'Ada Byron' }]);
  });
});

describe('citeSource', () => {
  test('gives the date no more exactly than it is known', () => {
    expect(citeSource(source).issued).toEqual({ 'date-parts': [[2026, 3]] });
    expect(citeSource({ ...source, published: '2026' }).issued).toEqual({ 'date-parts': [[2026]] });
  });

  test('has no date where none is known, and says what is known of it', () => {
    const { published: _, ...undated } = source;
    const item = citeSource({ ...undated, publishedNote: 'before 2020' });
    expect(item).not.toHaveProperty('issued');
    expect(item.note).toBe('Date: before 2020');
  });

  test('is by its authors, or else by its publisher', () => {
    const authors = ['Ada Byron', 'Grace Hopper (editor)'];
    expect(citeSource({ ...source, authors }).author).toEqual([
      { family: 'Byron', given: 'Ada' },
      { family: 'Hopper', given: 'Grace' },
    ]);
    expect(citeSource(source).author).toEqual([{ literal: 'Bureau of Wages' }]);
  });

  test('has an address that no format can mistake for its end', () => {
    expect(citeSource({ ...source, url: 'https://a.example/{b}\\c' }).URL).toBe(
      'https://a.example/%7Bb%7D%5Cc',
    );
  });
});

describe('citeFact', () => {
  const url = 'https://almanac.example/sources/wages-2025/#median';

  test('says what was measured and in which source, and leaves out what is not known', () => {
    expect(citeFact({ source, fact, url })).toEqual({
      id: 'wages-2025--median',
      type: 'entry',
      title: 'The median was $135,980.',
      author: [{ literal: 'Bureau of Wages' }],
      issued: { 'date-parts': [[2026, 3]] },
      'container-title': 'Wages, 2025',
      publisher: 'Bureau of Wages',
      URL: url,
      note: 'software developers; United States; table 1; source: https://wages.example/2025',
    });
  });

  test('says that it was read at second hand', () => {
    const { note } = citeFact({ source, fact: { ...fact, confidence: 'seen-in-secondary' }, url });
    expect(note).toContain('read in an account of the source');
  });
});

describe('citeDataset', () => {
  test('credits the source with the numbers and the site with the table', () => {
    const other = { ...source, id: 'other', title: 'Other wages' };
    const item = citeDataset({
      dataset,
      source,
      otherSources: [other],
      siteName: 'The Almanac',
      url: 'https://almanac.example/data/wages-by-year/',
    });
    expect(item).toMatchObject({
      id: 'data--wages-by-year',
      type: 'dataset',
      author: [{ literal: 'Bureau of Wages' }],
      publisher: 'The Almanac',
    });
    expect(item.note).toBe(
      'software developers; United States; 2025; compiled from Wages, 2025, Bureau of Wages, https://wages.example/2025; single rows from Other wages',
    );
  });
});
