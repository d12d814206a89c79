/** Periods that a rate or a price can be stated for. */
export const periods = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'] as const;
export type Period = (typeof periods)[number];

/** Powers of a thousand that a source states its values in: a value of 4.88 with scale `million` is 4,880,000. */
export const scales = ['thousand', 'million', 'billion', 'trillion'] as const;
export type Scale = (typeof scales)[number];

/** ISO 4217 codes of the currencies that appear in the sources, and `XXX` for "local currency units". */
export const currencies = [
  'USD',
  'GBP',
  'EUR',
  'CHF',
  'CAD',
  'AUD',
  'INR',
  'JPY',
  'PLN',
  'BRL',
  'INT',
  'XXX',
] as const;
export type Currency = (typeof currencies)[number];

/** Units in which a length of time is stated. */
export const durations = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof durations)[number];

/** Units in which an amount of information is stated. */
export const sizes = ['bit', 'byte', 'kB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB'] as const;
export type SizeUnit = (typeof sizes)[number];

/**
 * What a number is measured in. What it is a number *of* (respondents, postings, a median)
 * is said apart from it, in a fact's or a column's `of`.
 */
export type Unit =
  | { kind: 'currency'; currency: Currency; per?: Period | undefined; scale?: Scale | undefined }
  | { kind: 'percent' }
  | { kind: 'percentage-points' }
  | { kind: 'count'; scale?: Scale | undefined; per?: Period | undefined }
  | { kind: 'index'; base: string }
  | { kind: 'duration'; in: DurationUnit }
  | { kind: 'ratio' }
  | { kind: 'rank' }
  | { kind: 'score'; scale: string }
  | { kind: 'size'; in: SizeUnit }
  | { kind: 'version' }
  | { kind: 'identifier' }
  | { kind: 'date' };

export type UnitKind = Unit['kind'];

/**
 * How a source hedges a number: "about 62 million", "more than 49,000". It speaks of the number's size, whatever its sign:
 * a change of −50 hedged `more-than` is a fall of more than 50.
 */
export const approximations = [
  'about',
  'almost',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'up-to',
] as const;
export type Approximation = (typeof approximations)[number];
