import { expect, test } from 'vitest';
import { describeApproximation, describeUnit } from './describe-unit.ts';
import { approximations } from './units.ts';
import type { Unit } from './units.ts';

test.each<[Unit, string | undefined, string]>([
  [
    { kind: 'currency', currency: 'USD', per: 'year' },
    'median gross pay',
    'US dollars a year, median gross pay',
  ],
  [{ kind: 'currency', currency: 'EUR', per: 'hour' }, undefined, 'euros an hour'],
  [{ kind: 'currency', currency: 'USD', scale: 'million' }, undefined, 'millions of US dollars'],
  [{ kind: 'currency', currency: 'XXX' }, undefined, 'local currency units'],
  [{ kind: 'percent' }, 'respondents', 'per cent (respondents)'],
  [{ kind: 'percent' }, 'change on the year before', 'per cent (change on the year before)'],
  [{ kind: 'percent' }, undefined, 'per cent'],
  [{ kind: 'percentage-points' }, undefined, 'percentage points'],
  [{ kind: 'count' }, 'jobs', 'jobs'],
  [{ kind: 'count' }, undefined, 'number'],
  [{ kind: 'count', per: 'year' }, 'openings', 'number a year (openings)'],
  [{ kind: 'count', scale: 'million' }, 'developers', 'millions (developers)'],
  [{ kind: 'index', base: 'December 2000 = 100' }, undefined, 'index, December 2000 = 100'],
  [{ kind: 'duration', in: 'day' }, 'median time to hire', 'days, median time to hire'],
  [{ kind: 'ratio' }, 'adverts per advert', 'ratio (adverts per advert)'],
  [{ kind: 'score', scale: 'CVSS' }, undefined, 'CVSS'],
  [{ kind: 'size', in: 'byte' }, undefined, 'bytes'],
  [{ kind: 'size', in: 'MiB' }, 'memory', 'MiB, memory'],
  [{ kind: 'rank' }, undefined, 'rank'],
  [{ kind: 'version' }, undefined, 'version'],
  [{ kind: 'identifier' }, 'HTTP status', 'identifier (HTTP status)'],
  [{ kind: 'date' }, undefined, 'year'],
])('%o of %s is described as "%s"', (unit, of, words) => {
  expect(describeUnit(unit, of)).toBe(words);
});

test('hedges are said in the words of a sentence', () => {
  expect(approximations.map(describeApproximation)).toEqual([
    'about',
    'almost',
    'more than',
    'at least',
    'less than',
    'at most',
    'up to',
  ]);
});
