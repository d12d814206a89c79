import { z } from 'astro/zod';
import { approximations, currencies, durations, periods, scales, sizes } from '../knowledge/units.ts';
import { line } from './fields.ts';

const kind = <Name extends string>(name: Name, description: string) => z.literal(name).describe(description);

const per = z.enum(periods).optional().describe('The period that it is stated for.');
const scale = z.enum(scales).optional().describe('What the source counts in: 4.88 with `million`.');

/** What a number is measured in: `{ kind: percent }`, `{ kind: currency, currency: USD, per: year }`. */
export const unit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: kind('currency', 'An amount of money.'),
    currency: z.enum(currencies).describe('ISO 4217 code; `XXX` for local currency units.'),
    per,
    scale,
  }),
  z.strictObject({ kind: kind('percent', 'A share or a change, in per cent.') }),
  z.strictObject({ kind: kind('percentage-points', 'The difference of two percentages.') }),
  z.strictObject({ kind: kind('count', 'A number of things; `of` says which.'), scale, per }),
  z.strictObject({
    kind: kind('index', 'A number relative to a base.'),
    base: line(3, 60).describe('What the index is 100 (or 1) at: `1 February 2020 = 100`.'),
  }),
  z.strictObject({
    kind: kind('duration', 'A length of time.'),
    in: z.enum(durations).describe('The unit of time.'),
  }),
  z.strictObject({ kind: kind('ratio', 'So many times: `times cheaper`, `adverts per advert`.') }),
  z.strictObject({ kind: kind('rank', 'A place in an order, counted from 1.') }),
  z.strictObject({
    kind: kind('score', "A number on a scale of somebody's making."),
    scale: line(2, 60).describe('Whose scale: `DB-Engines score`, `CVSS`, `rating from 0 to 10`.'),
  }),
  z.strictObject({
    kind: kind('size', 'An amount of information.'),
    in: z.enum(sizes).describe('The unit of information.'),
  }),
  z.strictObject({ kind: kind('version', 'The version of a program or a standard.') }),
  z.strictObject({
    kind: kind('identifier', 'A number that names and does not measure: an HTTP status, an STD number.'),
  }),
  z.strictObject({ kind: kind('date', 'A year.') }),
]);

/** How the source hedges the number. */
export const approximation = z.enum(approximations);
