import { describe, expect, test } from 'vitest';
import { createClaims } from './claims.ts';
import type { ArticleRecord, FactRecord, FigureRecord, SourceRecord } from './claims.ts';

const fact = (id: string, more: Partial<FactRecord> = {}): FactRecord => ({
  id,
  statement: `What ${id} says`,
  population: 'software developers',
  geography: 'United States',
  period: 'May 2025',
  confidence: 'seen-in-primary',
  ...more,
});

const source: SourceRecord = {
  id: 'bls',
  title: 'Occupational Employment and Wage Statistics',
  publisher: 'Bureau of Labor Statistics',
  url: 'https://www.bls.gov/oes/',
  published: '2026-04',
  kind: 'primary',
  facts: [
    fact('pay', {
      value: 135980,
      unit: { kind: 'currency', currency: 'USD', per: 'year' },
      of: 'median gross pay',
    }),
    fact('old-pay', { value: 133080, unit: { kind: 'currency', currency: 'USD', per: 'year' } }),
    fact('jobs', { value: 1.69, unit: { kind: 'count', scale: 'million' }, approximation: 'about' }),
    fact('words'),
    fact('unused', { value: 1, unit: { kind: 'percent' } }),
  ],
};

const growth: FigureRecord = {
  id: 'pay-growth',
  statement: 'How much median pay rose in a year',
  operation: 'percentage-change',
  operands: ['bls/old-pay', 'bls/pay'],
  decimals: 1,
};

const article = (id: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  id,
  path: `/kb/${id}/`,
  facts: [],
  figures: [],
  ...more,
});

const create = (...articles: ArticleRecord[]) => createClaims({ sources: [source], articles, pages: [] });

test('a fact with a number says what it is, who was measured, who said so and who uses it', () => {
  const uses = [
    article('b/two', { facts: ['bls/pay', 'bls/pay'] }),
    article('a/one', { facts: ['bls/pay'] }),
  ];
  expect(create(...uses)).toEqual([
    {
      type: 'fact',
      id: 'bls/pay',
      statement: 'What pay says',
      value: '135980',
      printed: '$135,980',
      unit: { kind: 'currency', currency: 'USD', per: 'year' },
      of: 'median gross pay',
      population: 'software developers',
      geography: 'United States',
      period: 'May 2025',
      source: {
        id: 'bls',
        title: 'Occupational Employment and Wage Statistics',
        publisher: 'Bureau of Labor Statistics',
        url: 'https://www.bls.gov/oes/',
        published: '2026-04',
        kind: 'primary',
      },
      confidence: 'seen-in-primary',
      articles: [
        { id: 'a/one', path: '/kb/a/one/' },
        { id: 'b/two', path: '/kb/b/two/' },
      ],
      pages: [],
    },
  ]);
});

test('a fact that another page shows is a claim, too, with that page, and without an article where none uses it', () => {
  const pages = [
    { id: 'pay', path: '/kb/pay/', facts: ['bls/pay', 'bls/pay'] },
    { id: 'dashboard', path: '/kb/dashboard/', facts: ['bls/jobs', 'bls/pay'] },
  ];
  const claims = createClaims({
    sources: [source],
    articles: [article('a/one', { facts: ['bls/pay'] })],
    pages,
  });
  const uses = claims.map((claim) => ({
    id: claim.id,
    articles: claim.articles.map(({ id }) => id),
    pages: claim.type === 'fact' ? claim.pages : undefined,
  }));
  expect(uses).toEqual([
    { id: 'bls/jobs', articles: [], pages: [{ id: 'dashboard', path: '/kb/dashboard/' }] },
    {
      id: 'bls/pay',
      articles: ['a/one'],
      pages: [
        { id: 'dashboard', path: '/kb/dashboard/' },
        { id: 'pay', path: '/kb/pay/' },
      ],
    },
  ]);
  const lost = [{ id: 'pay', path: '/kb/pay/', facts: ['bls/gone'] }];
  expect(() => createClaims({ sources: [source], articles: [], pages: lost })).toThrow(
    'pay uses the fact bls/gone',
  );
});

test('a value has its scale applied once: the unit beside it has none', () => {
  const [claim] = create(article('a/one', { facts: ['bls/jobs'] }));
  expect(claim).toMatchObject({ value: '1690000', printed: '1.69 million', approximation: 'about' });
  expect(claim?.unit).toStrictEqual({ kind: 'count' });
});

test('the scale of a score is its name, and stays', () => {
  const unit = { kind: 'score', scale: 'CVSS' } as const;
  const sources = [{ ...source, facts: [fact('severity', { value: 9.8, unit })] }];
  const [claim] = createClaims({
    sources,
    pages: [],
    articles: [article('a/one', { facts: ['bls/severity'] })],
  });
  expect(claim?.unit).toStrictEqual(unit);
});

test('a statement without a number is a claim without value', () => {
  const [claim] = create(article('a/one', { facts: ['bls/words'] }));
  expect(claim).toMatchObject({ type: 'fact', statement: 'What words says' });
  expect(Object.keys(claim ?? {})).not.toContain('value');
});

describe('a derived figure', () => {
  const claims = create(article('a/one', { figures: [growth] }));

  test('carries its operation, and its value as computed', () => {
    expect(claims.find(({ type }) => type === 'derived')).toStrictEqual({
      type: 'derived',
      id: 'a/one#pay-growth',
      statement: 'How much median pay rose in a year',
      value: '2.2',
      printed: '2.2%',
      unit: { kind: 'percent' },
      operation: 'percentage-change',
      operands: ['bls/old-pay', 'bls/pay'],
      decimals: 1,
      articles: [{ id: 'a/one', path: '/kb/a/one/' }],
    });
  });

  test('brings the facts that it is computed from', () => {
    expect(claims.map(({ id }) => id)).toEqual(['a/one#pay-growth', 'bls/old-pay', 'bls/pay']);
  });

  test('of one name in two articles is two claims', () => {
    const twice = create(article('a/one', { figures: [growth] }), article('a/two', { figures: [growth] }));
    expect(twice.map(({ id }) => id).filter((id) => id.includes('#'))).toEqual([
      'a/one#pay-growth',
      'a/two#pay-growth',
    ]);
  });
});

test('the list is the same whatever the order of the articles, and survives JSON unchanged', () => {
  const one = article('a/one', {
    facts: ['bls/words', 'bls/jobs'],
    figures: [{ ...growth, operation: 'per-year-rate', years: 1 }],
  });
  const two = article('b/two', { facts: ['bls/jobs', 'bls/pay'] });
  expect(create(two, one)).toStrictEqual(create(one, two));
  expect(JSON.parse(JSON.stringify(create(one, two)))).toStrictEqual(create(one, two));
});

test.each<[string, Partial<ArticleRecord>, string]>([
  ['a fact that no source has', { facts: ['bls/gone'] }, 'a/one uses the fact bls/gone, which no source has'],
  [
    'an operand without a value',
    { figures: [{ ...growth, operands: ['bls/words', 'bls/pay'] }] },
    'bls/words has no value',
  ],
  ['one operand', { figures: [{ ...growth, operands: ['bls/pay'] }] }, 'a/one#pay-growth needs two operands'],
  [
    'units that differ',
    { figures: [{ ...growth, operands: ['bls/jobs', 'bls/pay'] }] },
    'a/one#pay-growth cannot be computed',
  ],
])('%s is refused, and the article is named', (_, uses, message) => {
  expect(() => create(article('a/one', uses))).toThrow(message);
});
