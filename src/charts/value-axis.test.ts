import { describe, expect, test } from 'vitest';
import type { Unit } from '../knowledge/units.ts';
import { createValueAxis, toBarDomain } from './value-axis.ts';

const percent: Unit = { kind: 'percent' };

describe('an axis of values', () => {
  test('begins at zero where the figures fill a third of it or more', () => {
    expect(createValueAxis({ values: [20, 30], unit: percent, count: 5 })).toEqual({
      domain: [0, 30],
      ticks: [0, 5, 10, 15, 20, 25, 30],
      reference: 0,
    });
  });

  test('leaves zero out where the figures would lie flat', () => {
    const axis = createValueAxis({ values: [81, 84], unit: percent, count: 4 });
    expect(axis.domain).toEqual([81, 84]);
    expect(axis.reference).toBeUndefined();
  });

  test('of an index holds its base and not zero', () => {
    const unit: Unit = { kind: 'index', base: '1 February 2020 = 100' };
    const axis = createValueAxis({ values: [130, 210], unit, count: 5 });
    expect(axis.domain).toEqual([100, 220]);
    expect(axis.reference).toBe(100);
    const ofOne = createValueAxis({
      values: [0.8, 1.4],
      unit: { kind: 'index', base: '2015 = 1' },
      count: 5,
    });
    expect(ofOne.reference).toBe(1);
  });

  test('of years does not begin at the year zero', () => {
    const axis = createValueAxis({ values: [2019, 2026], unit: { kind: 'date' }, count: 5 });
    expect(axis.domain[0]).toBeGreaterThan(2000);
  });

  test('holds both sides of zero where values have both signs', () => {
    const axis = createValueAxis({ values: [-4, 35], unit: percent, count: 5 });
    expect(axis.domain).toEqual([-10, 40]);
    expect(axis.reference).toBe(0);
  });

  test.each([
    [
      [7, 7],
      [0, 7],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [-3, -3],
      [-3, 0],
    ],
    [
      [0.3, 0.1 + 0.2],
      [0, 0.3],
    ],
  ])('of equal values %j reaches to zero', (values, [low = 0, high = 0]) => {
    const { domain } = createValueAxis({ values, unit: percent, count: 5 });
    expect(domain[0]).toBeLessThanOrEqual(low);
    expect(domain[1]).toBeGreaterThanOrEqual(high);
    expect(domain).toContain(0);
  });

  test('can end at the farthest value and still names round ones only', () => {
    const axis = createValueAxis({ values: [31_200, 214_670], unit: percent, count: 5, endsWithData: true });
    expect(axis.domain).toEqual([0, 214_670]);
    expect(axis.ticks).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
  });

  test('of bars always holds zero', () => {
    expect(toBarDomain([95, 96])).toEqual([0, 96]);
    expect(toBarDomain([-4, -2])).toEqual([-4, 0]);
    expect(toBarDomain([0])).toEqual([0, 1]);
  });
});
