import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearest } from './suggest.ts';

const slugs = [
  'freelancing',
  'payment-gateways',
  'authentication',
  'authorization',
  'what-are-microservices',
];

test.each([
  ['freelanceing', 'freelancing'],
  ['freelnacing', 'freelancing'],
  ['Freelancing', 'freelancing'],
  ['payment-gateway', 'payment-gateways'],
  ['authorisation', 'authorization'],
  ['what-is-microservices', 'what-are-microservices'],
])('who writes "%s" means "%s"', (word, meant) => {
  expect(findNearest(word, slugs)[0]).toBe(meant);
});

test.each(['', 'x', 'kubernetes', 'demand', 'a'.repeat(100_000)])(
  'nothing is guessed for a word that is like none',
  (word) => {
    expect(findNearest(word, slugs)).toEqual([]);
  },
);

test('the nearest come first, equals by their letters, and no more than asked for', () => {
  const candidates = ['pays', 'play', 'pay', 'may'];
  expect(findNearest('pay', candidates)).toEqual(['pay', 'may', 'pays']);
  expect(findNearest('pay', candidates, 1)).toEqual(['pay']);
  expect(findNearest('pay', candidates, 0)).toEqual([]);
});

test('two letters that changed places are one slip', () => {
  expect(findNearest('ofr', ['for'])).toEqual(['for']);
});

test('repeated candidates are suggested once', () => {
  expect(findNearest('pay', ['pay', 'pay'])).toEqual(['pay']);
});

/** The textbook form of the distance, with the whole table: slow and plain, to compare with. */
const toPlainDistance = (from: string, to: string): number => {
  const table = Array.from({ length: from.length + 1 }, (_, row) =>
    Array.from({ length: to.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= from.length; row += 1) {
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      const isSwap =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Infinity;
      const cells = table[row] ?? [];
      cells[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + cost,
        swapped,
      );
    }
  }
  return at(from.length, to.length);
};

test('the result is that of comparing with every candidate in full', () => {
  const word = fc.oneof(fc.stringMatching(/^[abc-]{1,14}$/), fc.stringMatching(/^[ab]{5,9}$/));
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { minLength: 15, maxLength: 30 }), (wanted, candidates) => {
      const tolerance = Math.max(1, Math.floor(wanted.length * 0.35));
      const expected = candidates
        .map((candidate) => ({ candidate, distance: toPlainDistance(wanted, candidate) }))
        .filter(({ distance }) => distance <= tolerance)
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
        .slice(0, 3)
        .map(({ candidate }) => candidate);
      expect(findNearest(wanted, candidates)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('a list as long as all facts is searched in less time than a person notices', () => {
  const candidates = Array.from(
    { length: 1700 },
    (_, index) => `${'software-developers-annual-wage-'.repeat(3).slice(0, 76)}${1000 + index}`,
  );
  const word = candidates[5]?.replace('annual', 'anual') ?? '';
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    findNearest(word, candidates);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
