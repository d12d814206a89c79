import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countShown, shortenAtWord, shortenInside } from './shorten.ts';

const family = '👨‍👩‍👧';

describe('countShown', () => {
  test('counts what a reader sees as one', () => {
    expect(countShown(`${family}e\u0301`)).toBe(2);
  });
});

describe('shortenAtWord', () => {
  test.each([
    ['what fits stays', 'The state of it', 15, 'The state of it'],
    ['a longer text ends with a whole word', 'The state of developers', 17, 'The state of…'],
    ['a word that just fits stays whole', 'The state of developers', 13, 'The state of…'],
    [
      'no comma or dash is left before the sign',
      'Wages in computer jobs, from low',
      24,
      'Wages in computer jobs…',
    ],
    ['a word as long as the room is cut inside', 'A Donaudampfschifffahrtsgesellschaft', 12, 'A Donaudamp…'],
    ['no emoji is cut in two', `${family.repeat(9)}`, 4, `${family.repeat(3)}…`],
  ])('%s', (_name, text, limit, expected) => {
    expect(shortenAtWord(text, limit)).toBe(expected);
  });

  test('never exceeds the limit and never uses less than the most of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 10, max: 200 }),
        (text, limit) => {
          const shown = countShown(shortenAtWord(text, limit));
          expect(shown).toBeLessThanOrEqual(limit);
          if (countShown(text) <= limit) expect(shortenAtWord(text, limit)).toBe(text);
        },
      ),
    );
  });
});

describe('shortenInside', () => {
  test('keeps how a title ends', () => {
    const title = 'Occupational Outlook Handbook: Software Developers and Testers (2024–34 edition)';
    expect(shortenInside(title, 60)).toBe('Occupational Outlook Handbook… Testers (2024–34 edition)');
  });

  test('never exceeds the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 10, max: 200 }),
        (text, limit) => {
          expect(countShown(shortenInside(text, limit))).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
