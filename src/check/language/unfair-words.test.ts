import { expect, test } from 'vitest';
import type { LanguageText } from './language-text.ts';
import { unfairWords } from './unfair-words.ts';
import { findWordingProblems } from './wording.ts';

const toText = (text: string): LanguageText => ({
  file: 'x.mdx',
  prose: [{ text, isBody: true, toPlace: (offset) => ({ line: 1, column: offset + 1 }) }],
});

const listUnfair = (text: string): string[] =>
  findWordingProblems(toText(text)).flatMap(({ rule, column, endColumn }) =>
    rule === 'wording/inclusive' ? [text.slice(column - 1, (endColumn ?? 1) - 1)] : [],
  );

/** A word or a phrase of each kind, by which the library knows it. */
const samples: Record<string, string> = {
  blackhat: 'blackhat',
  blacklist: 'black-list',
  blacklisted: 'blacklisted',
  blacklisting: 'Blacklisting',
  'chairman-chairwoman': 'chairman',
  'chairmen-chairwomen': 'chairwomen',
  'commit-suicide': 'commit suicide',
  'committed-suicide': 'committed suicide',
  'deaf-to': 'blinded by',
  deafmute: 'deaf and dumb',
  dummy: 'dummy',
  dumb: 'dumb',
  'everyone-knows': 'everyone knows',
  'foreman-forewoman': 'foreman',
  'grandfather-clause': 'grandfather clause',
  grandfathered: 'grandfathered',
  grandfathering: 'grandfathering',
  handicapped: 'handicapped',
  'handyman-handywoman': 'craftsman',
  idiot: 'feeble-minded',
  insanely: 'insanely',
  lame: 'lame',
  'layman-laywoman': 'layman',
  'laymen-laywomen': 'laymen',
  'man-the-phones': 'man the phones',
  manhour: 'man-hour',
  manhours: 'man hours',
  mankind: 'mankind',
  manmade: 'man-made',
  manned: 'manned',
  manpower: 'manpower',
  'middleman-middlewoman': 'middleman',
  'middlemen-middlewomen': 'middlemen',
  retard: 'retarded',
  'salaryman-salarywoman': 'businessman',
  'saleslady-salesman': 'salesman',
  'salesmen-saleswomen': 'salesmen',
  'sanity-check': 'sanity check',
  slave: 'slave',
  slaves: 'slaves',
  'spokesman-spokeswoman': 'spokesman',
  unmanned: 'unmanned',
  wacko: 'stupid',
  'wheelchair-bound': 'wheelchair bound',
  whitehat: 'whitehat',
  whitelist: 'white list',
  whitelisted: 'whitelisted',
  whitelisting: 'whitelisting',
};

test('every kind of unfair word is found by one of its words', () => {
  expect(Object.keys(samples)).toEqual(Object.keys(unfairWords));
  const missed = Object.values(samples).filter(
    (words) => !listUnfair(`It is ${words} that we mean.`).includes(words),
  );
  expect(missed).toEqual([]);
});

test.each([
  'The host answers an invalid request of a disabled account.',
  'A woman with a master’s degree leads the fellowship; her colleague is blind.',
  'A simple, easy and special case of white noise in a black box.',
  'The primary copies to its replicas, many of which he manages.',
])('words of the trade and of people are let be: %s', (text) => {
  expect(listUnfair(text)).toEqual([]);
});
