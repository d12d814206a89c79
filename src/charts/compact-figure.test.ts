import { describe, expect, test } from 'vitest';
import type { Unit } from '../knowledge/units.ts';
import { formatTicks, formatValue } from './compact-figure.ts';

const dollars: Unit = { kind: 'currency', currency: 'USD', per: 'year' };
const count: Unit = { kind: 'count' };

describe('ticks', () => {
  test.each<[Unit, number[], string[]]>([
    [dollars, [0, 50_000, 100_000], ['$0', '$50k', '$100k']],
    [count, [0, 500_000, 1_000_000, 1_500_000], ['0', '0.5m', '1m', '1.5m']],
    [count, [0, 2000, 4000], ['0', '2,000', '4,000']],
    [{ kind: 'count', scale: 'billion' }, [0, 20, 40], ['0', '20bn', '40bn']],
    [{ kind: 'currency', currency: 'USD', scale: 'million' }, [0, 2, 4], ['$0', '$2m', '$4m']],
    [{ kind: 'currency', currency: 'EUR', scale: 'trillion' }, [-1, 0, 1], ['−€1tn', '€0', '€1tn']],
    [{ kind: 'percent' }, [0, 0.1 + 0.2], ['0%', '0.3%']],
    [{ kind: 'index', base: 'May 2020 = 100' }, [50, 100], ['50', '100']],
    [{ kind: 'duration', in: 'day' }, [0, 100], ['0', '100']],
    [{ kind: 'date' }, [2019, 2026], ['2019', '2026']],
  ])('in %j at %j are %j', (unit, ticks, printed) => {
    expect(formatTicks(ticks, unit)).toEqual(printed);
  });
});

describe('values beside their marks', () => {
  test.each<[Unit, number, string]>([
    [dollars, 135_980, '$136k'],
    [dollars, 1_004_999, '$1m'],
    [dollars, 999_999, '$1m'],
    [{ kind: 'currency', currency: 'USD', scale: 'million' }, 6.64, '$6.64m'],
    [{ kind: 'currency', currency: 'USD', scale: 'million' }, 0.0668, '$66.8k'],
    [{ kind: 'currency', currency: 'EUR', per: 'hour' }, 91.05, '€91.05'],
    [{ kind: 'currency', currency: 'GBP', per: 'day' }, 650, '£650'],
    [count, 9060, '9,060'],
    [count, 12_351, '12.4k'],
    [count, 28_629_080, '28.6m'],
    [count, -58_900, '−58.9k'],
    [{ kind: 'percent' }, 38.1, '38.1%'],
    [{ kind: 'percent' }, 16.84, '16.8%'],
    [{ kind: 'percent' }, 8.46, '8.46%'],
    [{ kind: 'percent' }, 0.004, '0.004%'],
    [{ kind: 'percentage-points' }, 3.5, '3.5'],
    [{ kind: 'index', base: 'May 2020 = 100' }, 233.93, '233.9'],
    [{ kind: 'date' }, 2026, '2026'],
    [{ kind: 'identifier' }, 123_456, '123456'],
  ])('in %j, %d is %s', (unit, value, printed) => {
    expect(formatValue(value, unit)).toBe(printed);
  });
});
