import { describe, expect, test } from 'vitest';
import { compareStates, findLastChange } from './revisions.ts';
import type { PrintedState } from './revisions.ts';

const state: PrintedState = {
  words: 100,
  figures: { 'survey-2025/pay': '$50,000', 'survey-2025/pay rounded': '$50,000', rise: '4%' },
  charts: ['pay-by-year 01a4de11', 'posts 99999999'],
  links: ['/a/', '/b/'],
};
const never = () => false;

describe('what changed between two states', () => {
  test('is nothing between a state and itself', () => {
    expect(compareStates(state, state, never)).toEqual({
      words: 0,
      figures: [],
      figuresAdded: [],
      figuresRemoved: [],
      charts: [],
      linksAdded: [],
      linksRemoved: [],
      pictures: [],
    });
  });

  test('names a figure once that is printed in two forms, as it is exactly', () => {
    const latest = {
      ...state,
      figures: { ...state.figures, 'survey-2025/pay': '$51,234', 'survey-2025/pay rounded': '$51,200' },
    };
    expect(compareStates(state, latest, never).figures).toEqual([
      { figure: 'survey-2025/pay', from: '$50,000', to: '$51,234' },
    ]);
  });

  const newer = { ...state, figures: { 'survey-2026/pay': '$52,000', rise: '4%' } };

  test('takes the fact of a newer edition for the older one where both measure the same', () => {
    const change = compareStates(
      state,
      newer,
      (one, other) => one.endsWith('/pay') && other.endsWith('/pay'),
    );
    expect(change.figures).toEqual([
      { figure: 'survey-2026/pay', former: 'survey-2025/pay', from: '$50,000', to: '$52,000' },
    ]);
    expect(change).toMatchObject({ figuresAdded: [], figuresRemoved: ['survey-2025/pay rounded'] });
  });

  test('keeps apart what one figure went and another came, where they measure something else', () => {
    const change = compareStates(state, newer, never);
    expect(change.figures).toEqual([]);
    expect(change.figuresAdded).toEqual(['survey-2026/pay']);
    expect(change.figuresRemoved).toEqual(['survey-2025/pay', 'survey-2025/pay rounded']);
  });

  test('names datasets of which other rows are drawn, links, and how many words more or fewer there are', () => {
    const latest = { ...state, words: 97, charts: ['pay-by-year 77777777'], links: ['/b/', '/c/'] };
    expect(compareStates(state, latest, never)).toMatchObject({
      words: -3,
      charts: ['pay-by-year', 'posts'],
      linksAdded: ['/c/'],
      linksRemoved: ['/a/'],
    });
  });
});

test('a picture that came, went or became another is named once', () => {
  const former = {
    ...state,
    pictures: ['a/kept.png 11111111', 'a/other.png 22222222', 'a/gone.png 33333333'],
  };
  const latest = {
    ...state,
    pictures: ['a/kept.png 11111111', 'a/other.png 99999999', 'a/new.png 44444444'],
  };
  expect(compareStates(former, latest, never).pictures).toEqual(['a/other.png', 'a/gone.png', 'a/new.png']);
  expect(compareStates(state, { ...state, pictures: ['a/new.png 44444444'] }, never).pictures).toEqual([
    'a/new.png',
  ]);
});

test('an editorial change moves no date', () => {
  const reason = 'Because.';
  expect(
    findLastChange([
      { date: '2026-01-02', kind: 'published', reason },
      { date: '2026-02-03', kind: 'meaning', reason },
      { date: '2026-03-04', kind: 'editorial', reason },
    ]),
  ).toBe('2026-02-03');
});
