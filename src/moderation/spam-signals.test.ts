import { describe, expect, test } from 'vitest';
import { findSpamSignals } from './spam-signals.ts';

const context = { known: ['It is sound, I think.'], staff: ['Backend Almanac', 'Jo Müller'] };
const find = (text: string, name = 'A reader'): string[] => findSpamSignals({ name, text }, context);

describe('a maintainer is told of', () => {
  test.each([
    ['many links', 'See https://a.org/, https://b.org/ and www.c.org for more on this.', 'It has 3 links.'],
    ['a link and nothing else', 'Look: https://a.org/offer', 'It says hardly more than a link.'],
    [
      'a link that hides its end',
      'There is a good summary of it at https://bit.ly/x1.',
      'A link goes through bit.ly, which hides where it leads.',
    ],
    [
      'words that name another site',
      'The figures are at [bls.gov](https://evil.example/), look there.',
      'The words of a link name another site than the one it leads to.',
    ],
    ['what another comment says', 'it is SOUND — I think', 'Another comment says the same, word for word.'],
    [
      'sentences again and again',
      'Buy it now! Buy it now! Really, buy it now! Buy it now!',
      'It repeats itself.',
    ],
    [
      'words again and again',
      'pay '.repeat(12) + 'one two three four five six seven eight nine',
      'It repeats itself.',
    ],
    ['capitals', 'THIS IS ALL WRONG AND YOU KNOW IT', 'It is written in capitals.'],
    [
      'an address of e-mail',
      'Write to me at jo@example.org about it.',
      'It holds an e-mail address or a telephone number: ask whether that should be public.',
    ],
    [
      'a telephone number',
      'Call me: +49 171 234 5678, any time.',
      'It holds an e-mail address or a telephone number: ask whether that should be public.',
    ],
  ])('%s', (_name, text, signal) => {
    expect(find(text)).toEqual([signal]);
  });

  test.each(['Backend almanac', 'jo muller', 'Admin', 'The editors'])('the name %s', (name) => {
    expect(find('So it is in my country, too.', name)).toEqual([
      'The public name is that of somebody who speaks for the site.',
    ]);
  });

  test('a name that is an address', () => {
    expect(find('So it is in my country, too.', 'cheap-pay.com')).toEqual(['The public name is an address.']);
  });
});

describe('an honest comment raises nothing', () => {
  test.each([
    [
      'with a link and its reason',
      'The newer edition says otherwise: see [the report](https://bls.gov/ooh/) of May.',
    ],
    ['with a link that names its own site', 'I read it on [bls.gov](https://www.bls.gov/ooh/), last week.'],
    ['with abbreviations', 'In the US the BLS counts SOC 15-1252; the UK has SOC 2134.'],
    ['that is short', 'I agree.'],
    ['in another script', 'هذا تعليق مفيد جدا، شكرا لكم على هذا المقال.'],
    ['with years and ranges', 'From 2019-2024 it rose by 4 to 7 a year, then fell.'],
  ])('%s', (_name, text) => {
    expect(find(text)).toEqual([]);
  });
});
