import type { Numeral } from './numerals.ts';
import * as patterns from './statistic-patterns.ts';
import {
  ambiguousNouns,
  countedNouns,
  findNoun,
  isCountedSingular,
  openers,
  phraseBreaks,
  studyNouns,
  technicalNouns,
} from './statistic-vocabulary.ts';

export type StatisticKind = 'percentage' | 'money' | 'count' | 'multiple' | 'rate';

/** Where a statistic stands in a text. */
export interface StatisticSpan {
  start: number;
  end: number;
  kind: StatisticKind;
}

/** A number with what stands around it: `before` ends where it starts, `after` starts where it ends. */
export interface Sighting {
  numeral: Numeral;
  /** The number after it in the text. */
  next: Numeral | undefined;
  written: string;
  before: string;
  after: string;
}

/** Judges whether a number states a statistic, and of which kind, by the words around it. */
export const judge = (sighting: Sighting): StatisticSpan | undefined => {
  for (const judgeKind of [
    judgePercentage,
    judgeMoney,
    judgeShare,
    judgeMultiple,
    judgeRate,
    judgeAverage,
    judgeCount,
  ]) {
    const span = judgeKind(sighting);
    if (span) return span;
  }
  return undefined;
};

/** The number itself and the characters before and after it that belong to the figure. */
const toSpan = (kind: StatisticKind, { numeral }: Sighting, after = 0, before = 0): StatisticSpan => {
  return { kind, start: numeral.start - before, end: numeral.end + after };
};

const measure = (pattern: RegExp, text: string): number | undefined => {
  return pattern.exec(text)?.[0].length;
};

const judgePercentage = (sighting: Sighting): StatisticSpan | undefined => {
  const { before, after } = sighting;
  const points = patterns.moveBefore.test(before) ? measure(patterns.pointsAfter, after) : undefined;
  if (points !== undefined) return toSpan('percentage', sighting, points);
  const unit = measure(patterns.percentAfter, after);
  return unit !== undefined && !isSetting(sighting) ? toSpan('percentage', sighting, unit) : undefined;
};

/** Whether a percentage is one that the author sets, or part of a name. */
const isSetting = ({ numeral, before, after }: Sighting): boolean => {
  const isWhole = numeral.value === 0 || numeral.value === 100;
  if (isWhole) return findNoun(after.replace(patterns.percentOf, ''), countedNouns) === undefined;
  if (patterns.rolloutBefore.test(before) && patterns.rolloutAfter.test(after)) return true;
  const { groupBefore, targetBefore, alarmBefore, methodAfter, targetAfter } = patterns;
  const precedes = [groupBefore, targetBefore, alarmBefore].some((pattern) => pattern.test(before));
  return precedes || [methodAfter, targetAfter].some((pattern) => pattern.test(after));
};

const judgeMoney = (sighting: Sighting): StatisticSpan | undefined => {
  const { numeral, written, before, after } = sighting;
  const symbol = measure(patterns.moneyBefore, before);
  if (symbol !== undefined) return toSpan('money', sighting, 0, symbol);
  const unit = measure(patterns.moneyAfter, after);
  const isIdiom = isYear(written) || (numeral.form === 'words' && after.startsWith('-'));
  return unit !== undefined && !isIdiom ? toSpan('money', sighting, unit) : undefined;
};

/** "One in five", "nine out of ten": a number in a larger one that is no year, length of time or piece of machinery. */
const judgeShare = ({ numeral, next, before, after }: Sighting): StatisticSpan | undefined => {
  if (!next || next.value <= numeral.value) return undefined;
  const [from, to] = [next.start - numeral.end, next.end - numeral.end];
  const gap = after.slice(0, from);
  const counted = numeral.value === 1 ? patterns.nounBetween.exec(gap)?.groups?.['noun'] : undefined;
  const isShare = patterns.shareBetween.test(gap) || (counted !== undefined && isCountedSingular(counted));
  const isDesign = patterns.machinery.test(after.slice(to)) || patterns.samplingBefore.test(before);
  const isIdiom = isYear(after.slice(from, to)) || (next.form === 'words' && next.value >= 1e6);
  return isShare && !isDesign && !isIdiom
    ? { kind: 'percentage', start: numeral.start, end: next.end }
    : undefined;
};

const judgeMultiple = (sighting: Sighting): StatisticSpan | undefined => {
  const { numeral, before, after } = sighting;
  if (isNamed(sighting)) return undefined;
  const times = measure(patterns.multipleAfter, after);
  if (times !== undefined && !patterns.mechanical.test(before)) return toSpan('multiple', sighting, times);
  const odds = patterns.oddsBefore.test(before) ? measure(patterns.oddsAfter, after) : undefined;
  if (odds !== undefined) return toSpan('multiple', sighting, odds);
  const isIndex =
    numeral.value >= 20 &&
    numeral.value !== 100 &&
    patterns.indexBefore.test(before) &&
    patterns.endOfFigure.test(after);
  return isIndex || patterns.factorBefore.test(before) ? toSpan('multiple', sighting) : undefined;
};

const judgeRate = (sighting: Sighting): StatisticSpan | undefined => {
  const { numeral, before, after } = sighting;
  const share = measure(patterns.ratePerNumber, after);
  if (share !== undefined) return toSpan('rate', sighting, share);
  const rate = patterns.ratePerPeriod.exec(after) ?? patterns.ratePerPeriodShort.exec(after);
  if (!rate || patterns.limitBefore.test(before) || isNamed(sighting)) return undefined;
  const words = (rate.groups?.['noun'] ?? '').trim().split(/\s/u);
  const isOther = words.some(
    (word) => word === 'times' || patterns.periodNoun.test(word) || phraseBreaks.has(word),
  );
  const isClaim = !isSmallWord(numeral) || patterns.claimBefore.test(before);
  return isClaim && !isOther ? toSpan('rate', sighting, rate[0].length) : undefined;
};

const judgeAverage = (sighting: Sighting): StatisticSpan | undefined => {
  const { before, after } = sighting;
  const duration = measure(patterns.durationAfter, after);
  const isAverage =
    patterns.averageOf.test(before) || (patterns.averageWas.test(before) && patterns.endOfFigure.test(after));
  if (isAverage && !isNamed(sighting)) return toSpan('count', sighting, duration);
  const isAveraged = patterns.averageBefore.test(before) || patterns.onAverageAfter.test(after);
  return duration !== undefined && isAveraged ? toSpan('count', sighting, duration) : undefined;
};

const judgeCount = (sighting: Sighting): StatisticSpan | undefined => {
  const { numeral, written, after } = sighting;
  if (isNamed(sighting)) return undefined;
  const phrase = findCounted(sighting);
  if (phrase !== undefined) return toSpan('count', sighting, phrase);
  const isMillions = numeral.value >= 1e6 && !/^(?:a|one)\s/iu.test(written);
  const isBare = numeral.form === 'digits' ? numeral.large : isMillions;
  const isTechnical =
    after.startsWith('-') || (numeral.value < 1e9 && findNoun(after, technicalNouns) !== undefined);
  return isBare && !isTechnical ? toSpan('count', sighting) : undefined;
};

/** The length of the noun phrase up to what the number counts, if that is something that statistics count. */
const findCounted = ({ numeral, before, after }: Sighting): number | undefined => {
  const studied = findNoun(after, studyNouns);
  if (studied !== undefined || isSmallWord(numeral) || numeral.value < 2) return studied;
  const isMany = numeral.value >= 100 && !patterns.limitBefore.test(before);
  return findNoun(after, countedNouns) ?? (isMany ? findNoun(after, ambiguousNouns) : undefined);
};

/** Whether the number is part of a name: a version, a code, a section, a year. */
const isNamed = ({ numeral, written, before }: Sighting): boolean => {
  const isLarge = numeral.large && !/\d[a-z]$/iu.test(written);
  if (numeral.form === 'words' || isLarge) return false;
  if (isYear(written) || patterns.designatorBefore.test(before)) return true;
  const name = patterns.nameBefore.exec(before)?.groups?.['name'];
  const isName = name !== undefined && !openers.has(name);
  return isName && (numeral.value < 100 || /^\p{Lu}{2}/u.test(name));
};

/** Whether a number is a year, or a span of years such as 2024–34. */
const isYear = (written: string): boolean => /^(?:19|20)\d\d(?:\s?[-–—]\s?(?:\d\d){1,2})?$/u.test(written);

const isSmallWord = ({ form, value }: Numeral): boolean => form === 'words' && value <= 12;
