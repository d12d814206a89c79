import { z } from 'astro/zod';
import { approximations, currencies, durations, periods, scales, sizes } from '../knowledge/units.ts';
import { line } from './fields.ts';

/** What a number is measured in: `{ kind: percent }`, `{ kind: currency, currency: USD, per: year }`. */
export const unit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('currency'),
    currency: z.enum(currencies),
    per: z.enum(periods).optional(),
    scale: z.enum(scales).optional(),
  }),
  z.strictObject({ kind: z.literal('percent') }),
  z.strictObject({ kind: z.literal('percentage-points') }),
  z.strictObject({
    kind: z.literal('count'),
    scale: z.enum(scales).optional(),
    per: z.enum(periods).optional(),
  }),
  /** `base` says what the index is 100 (or 1) at: `1 February 2020 = 100`. */
  z.strictObject({ kind: z.literal('index'), base: line(3, 60) }),
  z.strictObject({ kind: z.literal('duration'), in: z.enum(durations) }),
  /** So many times: `times cheaper`, `adverts per advert`. */
  z.strictObject({ kind: z.literal('ratio') }),
  z.strictObject({ kind: z.literal('rank') }),
  /** A number on a scale of somebody's making: `DB-Engines score`, `CVSS`, `rating from 0 to 10`. */
  z.strictObject({ kind: z.literal('score'), scale: line(2, 60) }),
  z.strictObject({ kind: z.literal('size'), in: z.enum(sizes) }),
  z.strictObject({ kind: z.literal('version') }),
  /** A number that names and does not measure: an HTTP status, an STD number. */
  z.strictObject({ kind: z.literal('identifier') }),
  /** A year. */
  z.strictObject({ kind: z.literal('date') }),
]);

/** How the source hedges the number. */
export const approximation = z.enum(approximations);
