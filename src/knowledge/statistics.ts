import { findNumerals } from './numerals.ts';
import type { Numeral } from './numerals.ts';
import { foldSigns } from './plain-signs.ts';
import { judge } from './statistic-judges.ts';
import type { Sighting, StatisticSpan } from './statistic-judges.ts';
import { findWorded } from './worded-statistics.ts';

/** A statistic in a text: `text` is the slice from `start` to `end`, the figure with its unit. */
export interface Statistic extends StatisticSpan {
  text: string;
}

/** How far a judgement looks around a number: fixed, so that the work is linear in the length of the text. */
const reach = 80;

/**
 * Finds the statistics that a text states: claims about the world outside it that somebody must have measured,
 * so that a reader is owed their source. It is best given one sentence at a time, with code blanked out.
 *
 * The policy, where the ground is contested:
 * - A percentage and an amount of money are statistics, invented ones too: those belong in an Example. Not so a share that
 *   the author sets (a target, a threshold of an alarm, a canary's traffic), a group's name ("the top 10%"), 0% and 100%.
 * - A fraction in words is one when it is *of* something counted or hedged ("nearly half said"); "one in five" always.
 * - A number in digits is a count when it counts people, organisations or what labour statistics count. Things that programs
 *   hold too (users, jobs, orders, records) must be a hundred or more; rows, bytes, requests and the like never are.
 * - A number with separators or with "million" is a count by itself unless something technical follows it.
 * - Small words, one to twelve, enumerate what is at hand ("two services", "three engineers"), so they are not counts,
 *   except of a study's participants. Larger ones ("three hundred companies") are.
 * - "Thousands of postings" is one: it is vague, but it claims that somebody counted.
 * - "Three times" and "twice" are multiples only in a comparison; a doubling is one unless a program does it by design.
 * - A number per period is a rate unless the author sets it as a limit; in small words only where the sentence claims it.
 * - A length of time is not a statistic (a timeout, a token's life, years of experience asked for) unless the sentence says
 *   that it was averaged; it is then reported as a `count`. An index number is reported as a `multiple`, of its base.
 * - Versions, codes, dates, years, sections, identifiers and sizes never are.
 *
 * @example findStatistics('In 2025, 36% used HTTP/2.') // [{ start: 9, end: 12, text: '36%', kind: 'percentage' }]
 */
export const findStatistics = (written: string): Statistic[] => {
  const text = foldSigns(written);
  const numerals = findNumerals(text);
  const spans = numerals.flatMap(
    (numeral, index) => judge(toSighting(text, numeral, numerals[index + 1])) ?? [],
  );
  const apart = toDisjoint([...spans, ...findWorded(text)]);
  return apart.map((span) => ({ ...span, text: written.slice(span.start, span.end) }));
};

const toSighting = (text: string, numeral: Numeral, next: Numeral | undefined): Sighting => {
  const { start, end } = numeral;
  const before = text.slice(Math.max(0, start - reach), start);
  return { numeral, next, written: text.slice(start, end), before, after: text.slice(end, end + reach) };
};

/** Keeps the first of overlapping spans, the longer of two that start together. */
const toDisjoint = (spans: StatisticSpan[]): StatisticSpan[] => {
  let end = 0;
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
};
