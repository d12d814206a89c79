import { expect, test } from 'vitest';
import { groupByInitial } from './initials.ts';

const name = (text: string): string => text;

test('names are sorted without regard to case and grouped by their first letter', () => {
  expect(groupByInitial(['banana', 'Apple', 'avocado'], name)).toEqual([
    { initial: 'A', items: ['Apple', 'avocado'] },
    { initial: 'B', items: ['banana'] },
  ]);
});

test('a name with an accent stands with its plain letter, numbers come first, other scripts last', () => {
  expect(groupByInitial(['Zig', 'שלום', '37signals', 'Émile', 'Erlang'], name)).toEqual([
    { initial: '0–9', items: ['37signals'] },
    { initial: 'E', items: ['Émile', 'Erlang'] },
    { initial: 'Z', items: ['Zig'] },
    { initial: 'Other', items: ['שלום'] },
  ]);
});

test('numbers within names are in the order of their size', () => {
  expect(groupByInitial(['RFC 9110', 'RFC 793'], name)[0]?.items).toEqual(['RFC 793', 'RFC 9110']);
});
