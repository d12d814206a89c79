import { expect, test } from 'vitest';
import { toReadingMinutes } from './reading-time.ts';

test.each([
  [0, 1],
  [1, 1],
  [230, 1],
  [231, 2],
  [2300, 10],
  [2301, 11],
])('%i words take %i minutes', (words, minutes) => {
  expect(toReadingMinutes(words)).toBe(minutes);
});
