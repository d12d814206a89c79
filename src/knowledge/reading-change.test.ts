import { expect, test } from 'vitest';
import { computeReadingChange, describeReadingChange } from './reading-change.ts';
import type { Unit } from './units.ts';

const count: Unit = { kind: 'count' };
const percent: Unit = { kind: 'percent' };

const describeChange = (former: number, latest: number, unit: Unit, isHedged = false): string => {
  const { words, amount } = describeReadingChange({
    former: { value: former, unit },
    latest: { value: latest, unit },
    isHedged,
  });
  return amount === undefined ? words : `${words} ${amount.printed} (${amount.machineValue})`;
};

test('a count changes by a percentage, with one decimal', () => {
  expect(describeChange(1_654_440, 1_687_890, count)).toBe('Up 2.0% (2)');
  expect(describeChange(157, 132, count)).toBe('Down 15.9% (-15.9)');
});

test('a share changes by points, with the decimals that the two have', () => {
  expect(describeChange(15, 10, percent)).toBe('Down 5 percentage points (-5)');
  expect(describeChange(41, 62.8, percent)).toBe('Up 21.8 percentage points (21.8)');
});

test('a hedged reading gives a hedged change in whole per cent', () => {
  expect(describeChange(271_483, 280_000, count, true)).toBe('Up about 3% (3)');
});

test('no change is told from one that is too small to be printed', () => {
  expect(describeChange(2.9, 2.9, percent)).toBe('Unchanged');
  expect(describeChange(1_000_000, 1_000_001, count)).toBe('Hardly changed');
});

test('readings in different units are not compared', () => {
  const readings = {
    former: { value: 1, unit: count },
    latest: { value: 1, unit: percent },
    isHedged: false,
  };
  expect(computeReadingChange(readings)).toMatchObject({ ok: false });
  expect(() => describeReadingChange(readings)).toThrow(RangeError);
});
