import type { StatisticSpan } from './statistic-judges.ts';
import * as patterns from './statistic-patterns.ts';
import { ambiguousNouns, countedNouns, findNoun, isCountedSingular } from './statistic-vocabulary.ts';

/** How far around a word its subject is looked for. */
const reach = 50;

/** Finds the statistics that are stated without a number: "a third of", "doubled", "thousands of postings". */
export const findWorded = (text: string): StatisticSpan[] =>
  [findFractions, findHalves, findEveryNth, findMultiples, findVague].flatMap((find) => find(text));

const findFractions = (text: string): StatisticSpan[] =>
  [...text.matchAll(patterns.fractionWords)]
    .map((match) => toSpan('percentage', match))
    .filter(({ end }) => !patterns.machinery.test(text.slice(end, end + reach).replace(/^\sof/u, '')));

/** "Half of organisations" is a share; "half of the table" and "half of it" are only parts. */
const findHalves = (text: string): StatisticSpan[] => {
  return [...text.matchAll(patterns.halfOf)].flatMap((match) => {
    const end = match.index + match[0].length;
    const phrase = findNoun(` ${text.slice(end, end + reach)}`, countedNouns);
    return phrase === undefined ? [] : [{ kind: 'percentage', start: match.index, end: end + phrase - 1 }];
  });
};

/** "Every second applicant" is a share; "every third call" is a rhythm. */
const findEveryNth = (text: string): StatisticSpan[] =>
  [...text.matchAll(patterns.everyNth)]
    .filter((match) => isCountedSingular(match.groups?.['noun'] ?? ''))
    .map((match) => toSpan('percentage', match));

/** "Doubled" is a multiple unless what doubles is a wait, a buffer or the like, which somebody designed so. */
const findMultiples = (text: string): StatisticSpan[] => {
  return [...text.matchAll(patterns.multipleWords)]
    .map((match) => toSpan('multiple', match))
    .filter(
      ({ start, end }) => !patterns.mechanical.test(text.slice(Math.max(0, start - reach), end + reach)),
    );
};

const findVague = (text: string): StatisticSpan[] => {
  return [...text.matchAll(patterns.vagueWords)].flatMap((match): StatisticSpan[] => {
    const end = match.index + match[0].length;
    const after = ` ${text.slice(end, end + reach)}`;
    const money = patterns.currencyAfter.exec(after)?.[0].length;
    const phrase = money ?? findNoun(after, countedNouns) ?? findNoun(after, ambiguousNouns);
    const kind = money === undefined ? 'count' : 'money';
    return phrase === undefined ? [] : [{ kind, start: match.index, end: end + phrase - 1 }];
  });
};

const toSpan = (kind: StatisticSpan['kind'], match: RegExpExecArray): StatisticSpan => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
});
