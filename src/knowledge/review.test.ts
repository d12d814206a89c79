import { describe, expect, test } from 'vitest';
import { listReviewItems } from './review.ts';
import type { ReviewArticle, ReviewFact, ReviewSubject } from './review.ts';

const article: ReviewArticle = {
  id: 'careers/pay',
  file: 'articles/careers/pay.mdx',
  owners: ['ada'],
  reviewed: '2026-06-01',
  reviewBy: '2026-12-01',
  facts: [],
  sources: [],
};

const fact = (
  id: string,
  period: string,
  change: Partial<ReviewFact> & { of?: string | undefined; population?: string } = {},
): ReviewFact => ({
  id,
  isPrimary: change.isPrimary ?? true,
  reading: {
    unit: { kind: 'percent' },
    of: 'share of adverts',
    population: change.population ?? 'developers',
    geography: 'Poland',
    period,
    ...('of' in change ? { of: change.of } : {}),
  },
});

const list = (
  subject: Partial<ReviewSubject>,
  options: Partial<Parameters<typeof listReviewItems>[1]> = {},
) =>
  listReviewItems(
    { articles: [article], facts: [], sources: [], ...subject },
    { today: '2026-11-24', within: 0, oldAfter: 36, ...options },
  ).map(({ reason, about, instead, days, article: id }) =>
    [reason, id, about, instead, days].filter((part) => part !== undefined).join(' '),
  );

const using = (...facts: string[]): ReviewArticle[] => [
  { ...article, facts, sources: [...new Set(facts.map((id) => id.split('/')[0] ?? id))] },
];

describe('the day of the next review', () => {
  test.each([
    ['2026-12-24', 30, ['due careers/pay 30']],
    ['2026-12-24', 29, []],
    ['2026-11-24', 0, ['due careers/pay 0']],
    ['2026-11-23', 0, ['overdue careers/pay 1']],
    ['2025-11-24', 30, ['overdue careers/pay 365']],
  ])('%s, looked at %i days ahead', (reviewBy, within, expected) => {
    expect(list({ articles: [{ ...article, reviewBy }] }, { within })).toEqual(expected);
  });

  test('puts the longest overdue first, and the next due', () => {
    const articles = ['2026-12-20', '2026-11-01', '2026-12-01', '2026-10-01'].map((reviewBy, index) => ({
      ...article,
      id: `careers/${index}`,
      reviewBy,
    }));
    expect(list({ articles }, { within: 60 })).toEqual([
      'overdue careers/3 54',
      'overdue careers/1 23',
      'due careers/2 7',
      'due careers/0 26',
    ]);
  });
});

describe('newer figures', () => {
  const facts = [
    fact('a-2024/share', 'May 2024'),
    fact('b-2026/part', 'May 2026'),
    fact('c-2025/part', 'May 2025'),
  ];

  test('the newest reading of what an article states is named', () => {
    expect(list({ articles: using('a-2024/share'), facts })).toEqual([
      'newer-figure careers/pay a-2024/share b-2026/part',
    ]);
  });

  test('an older reading beside a newer one is a comparison, and is not named', () => {
    expect(list({ articles: using('a-2024/share', 'c-2025/part'), facts })).toEqual([
      'newer-figure careers/pay c-2025/part b-2026/part',
    ]);
    expect(list({ articles: using('a-2024/share', 'b-2026/part'), facts })).toEqual([]);
    expect(
      list({
        articles: using('a-2024/share', 'a-2024/next'),
        facts: [...facts, fact('a-2024/next', 'May 2027')],
      }),
    ).toEqual([]);
  });

  test.each([
    ['of other people', fact('b-2026/part', 'May 2026', { population: 'testers' })],
    ['from the same document', fact('a-2024/other', 'May 2026')],
    ['of another name in another edition', fact('a-2026/other', 'May 2026')],
    ['of a time that nobody knows', fact('b-2026/part', 'not stated')],
  ])('a figure %s is no newer reading', (_what, other) => {
    expect(
      list({ articles: using('a-2024/share'), facts: [fact('a-2024/share', 'May 2024'), other] }),
    ).toEqual([]);
  });

  test('facts that do not say what they count are compared in editions of one publication alone', () => {
    const silent = { of: undefined };
    const old = fact('a-2024/share-may-2024', 'May 2024', silent);
    const articles = using('a-2024/share-may-2024');
    expect(list({ articles, facts: [old, fact('b-2026/share', 'May 2026', silent)] })).toEqual([]);
    expect(list({ articles, facts: [old, fact('a-2026/share-june-2026', 'June 2026', silent)] })).toEqual([
      'newer-figure careers/pay a-2024/share-may-2024 a-2026/share-june-2026',
    ]);
  });
});

describe('sources', () => {
  const sources = [
    { id: 'survey-2024', published: '2024-05' },
    { id: 'survey-2026', published: '2026-05-31' },
    { id: 'report', published: '2026-06-02' },
    { id: 'study', published: '2023' },
    { id: 'undated', published: undefined },
  ];

  test('an overtaken edition is named with the newest, unless the article has that too', () => {
    expect(list({ articles: using('survey-2024/x'), sources })).toEqual([
      'newer-edition careers/pay survey-2024 survey-2026',
    ]);
    expect(list({ articles: using('survey-2024/x', 'survey-2026/x'), sources })).toEqual([]);
  });

  test('a source that was published after the review is named, with the days between', () => {
    expect(list({ articles: using('report/x', 'survey-2026/x'), sources })).toEqual([
      'published-since careers/pay report 1',
    ]);
  });

  test('a source of figures is old when all of its date lies before the limit', () => {
    const known = {
      articles: using('study/x', 'undated/x'),
      sources,
      facts: [fact('study/x', '2023'), fact('undated/x', '2001')],
    };
    expect(list(known, { today: '2026-12-31' })).toEqual(['overdue careers/pay 30']);
    expect(list(known, { today: '2027-01-01' })).toEqual([
      'overdue careers/pay 31',
      'old-source careers/pay study',
    ]);
    expect(list(known, { oldAfter: 10 })).toEqual(['old-source careers/pay study']);
  });

  test('a source of statements does not age, and neither does a code or a length of time', () => {
    const timeless = fact('study/x', '2023');
    const facts = [{ ...timeless, reading: { ...timeless.reading, unit: { kind: 'identifier' as const } } }];
    expect(list({ articles: using('study/x'), sources, facts: [] }, { oldAfter: 1 })).toEqual([]);
    expect(list({ articles: using('study/x'), sources, facts }, { oldAfter: 1 })).toEqual([]);
  });
});

describe('accounts', () => {
  const account = fact('news/share', 'May 2024', { isPrimary: false });

  test('a figure known by an account is named where the same was read first-hand', () => {
    expect(list({ articles: using('news/share'), facts: [account, fact('report/part', '2024-05')] })).toEqual(
      ['primary-known careers/pay news/share report/part'],
    );
  });

  test.each([
    ['is another account', fact('other/part', 'May 2024', { isPrimary: false })],
    ['is of another time', fact('report/part', 'April 2024')],
  ])('it is not where the other %s', (_what, other) => {
    expect(list({ articles: using('news/share'), facts: [account, other] })).toEqual([]);
  });
});
