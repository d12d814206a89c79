import { formatPartialDate } from '../knowledge/format.ts';
import { splitSentences } from '../knowledge/sentences.ts';
import type { Dataset } from '../schemas/dataset.ts';
import type { Source } from '../schemas/source.ts';
import type { Term } from '../schemas/term.ts';
import { descriptionBounds } from '../knowledge/result-list.ts';
import { countShown, shortenAtWord, shortenInside } from './shorten.ts';

const { least, most } = descriptionBounds;

const fits = (text: string): boolean => countShown(text) >= least && countShown(text) <= most;

/** As many whole sentences as fit, if they say enough; else the text cut at a word. */
const cut = (text: string): string => {
  const ends = splitSentences(text).map(({ end }) => text.slice(0, end));
  return ends.findLast(fits) ?? shortenAtWord(text, most);
};

/**
 * Brings what is said of a page to the length of a description: a longer text is cut, a shorter one gets the first of the
 * further sentences with which it fits. These go from long to short, in steps of less than the room between the bounds,
 * so that one always fits.
 */
const bringToLength = (text: string, further: readonly string[]): string =>
  [text, ...further.map((sentence) => `${text} ${sentence}`)].find(fits) ?? cut(text);

/** What is left of a long name beside what else is said. */
const nameLimit = 90;

const sourceSentences = [
  'What was read in it and where in it that stands, how the source was seen, and which articles and datasets of the almanac rest on it.',
  'What was read in it, how it was seen, and which articles and datasets rest on it.',
  'What was read in it, and what rests on it.',
];

/** Describes the page of a source; the date tells editions of one name apart. */
export const describeSource = ({ title, publisher, published }: Source): string => {
  const date = published === undefined ? '' : `, ${formatPartialDate(published)}`;
  const name = shortenInside(title, nameLimit);
  return bringToLength(
    `${name} (${shortenAtWord(publisher, most - nameLimit - 30)}${date}).`,
    sourceSentences,
  );
};

const datasetSentences = [
  'The whole table with its source, whom it counts, where and when, and its columns explained; to read, to cite and to download.',
  'The whole table with its source and what its columns mean, to read and to download.',
  'The whole table, to read and to download.',
];

/** Describes the page of a dataset. */
export const describeDataset = ({ description }: Pick<Dataset, 'description'>): string =>
  bringToLength(description, datasetSentences);

const termSentences = [
  'What the word means in back-end work and in figures about it, its other names, and the articles of the almanac that use it.',
  'What the word means here, its other names, and the articles that use it.',
  'With its other names and the articles that use it.',
];

/** Describes the page of a term: a name that a reader did not know, and what it means. */
export const describeTerm = ({ title, definition }: Pick<Term, 'title' | 'definition'>): string =>
  bringToLength(`${title}: ${definition}`, termSentences);

const evidenceSentences = [
  'The evidence behind the article: each source and fact with its population, place and period, and each chart as a table.',
  'Each source and each fact behind the article, and each chart as a table.',
  'The facts and tables behind the article.',
];

/** Describes the page behind an article. */
export const describeEvidence = (title: string): string =>
  bringToLength(`${shortenInside(title, nameLimit)}${/[?!.]$/.test(title) ? '' : '.'}`, evidenceSentences);
