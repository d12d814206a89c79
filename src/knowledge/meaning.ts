import { createHash } from 'node:crypto';

/** A part of what a text says: words, or something that stands for what is kept elsewhere. */
export type MeaningPart =
  | string
  | { kind: 'fact'; of: string; form: string }
  | { kind: 'cite'; of: string }
  | { kind: 'link'; to: string }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'picture'; of: string; alt: string; caption?: string | undefined }
  | {
      kind: 'chart';
      dataset: string;
      title?: string | undefined;
      caption?: string | undefined;
      columns?: string | undefined;
      rows?: string | undefined;
    };

/** The part of a table that a chart draws, as it is printed: a line of heads, then a line for each row. */
export type DrawnRows = readonly (readonly string[])[];

/** Everything that an article says to its reader. */
export interface Meaning {
  title: string;
  description: string;
  confidence: { level: string; reason: string };
  /** The text, in its order. */
  parts: readonly MeaningPart[];
  /** How each figure of the text is printed, by the key that {@link toFigureKey} makes. */
  figures: ReadonlyMap<string, string>;
  /** What the charts of the text draw, in its order. */
  charts: readonly DrawnRows[];
  /** A digest of the bytes of each picture of the text, by its file. */
  pictures: ReadonlyMap<string, string>;
}

/** What changes when the definition below does: digests of two versions say nothing of each other. */
const meaningVersion = 1;

/** What a printed figure is known by: what is printed, and the form where it is not the exact one. */
export const toFigureKey = ({ of, form }: { of: string; form: string }): string =>
  form === 'exact' ? of : `${of} ${form}`;

/** Marks that a keyboard has, for those that a typesetter makes of them. */
const plainMarks: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b]/g, "'"],
  [/[\u201c\u201d\u201e\u201f]/g, '"'],
  [/\u2014/g, '---'],
  [/\u2013/g, '--'],
  [/\u2026/g, '...'],
];

const toPlainMarks = (text: string): string =>
  plainMarks.reduce((plain, [mark, typed]) => plain.replace(mark, typed), text.normalize('NFC'));

/** Words without what only their setting has: one form of each letter, one space, plain quotes and dashes. */
const toWords = (text: string): string => toPlainMarks(text).replace(/[\s\u00ad]+/g, ' ');

/** Code as it stands, but for spaces that nobody sees. */
const toCode = (text: string): string => text.normalize('NFC').replace(/[^\S\n]+$/gm, '');

const toCanonicalPart = (meaning: Meaning, part: MeaningPart): unknown => {
  if (typeof part === 'string') return toWords(part);
  if (part.kind === 'fact') return ['fact', part.of, meaning.figures.get(toFigureKey(part)) ?? null];
  if (part.kind === 'cite') return ['cite', part.of];
  if (part.kind === 'link') return ['link', part.to.normalize('NFC')];
  if (part.kind === 'code') return ['code', part.language, toCode(part.text)];
  if (part.kind === 'picture')
    return ['picture', meaning.pictures.get(part.of) ?? null, toWords(part.alt), toWords(part.caption ?? '')];
  return ['chart', part.dataset, toWords(part.title ?? ''), toWords(part.caption ?? '')];
};

const isSaid = (part: unknown): boolean => part !== '' && part !== ' ';

/** The whole of an article's meaning as one list, of which the digest is made. */
const toCanonical = (meaning: Meaning): unknown[] => [
  meaningVersion,
  toWords(meaning.title),
  toWords(meaning.description),
  meaning.confidence.level,
  toWords(meaning.confidence.reason),
  meaning.parts.map((part) => toCanonicalPart(meaning, part)).filter(isSaid),
  meaning.charts.map((rows) => rows.map((cells) => cells.map(toWords))),
];

/**
 * Digests what an article says, so that one can tell whether that has changed.
 *
 * It covers the title, the description, the confidence and its reason; every word and every line of code; each figure
 * as it is printed, with the fact that it is; each citation and the target of each link; of each chart its title, its
 * caption and the rows that it draws; and of each picture the words for it, its caption and the bytes of its file, under
 * whatever name. So a value that is corrected in a source changes every article that prints it.
 *
 * It does not cover how that is written or shown: line breaks and spaces (but those of code), emphasis, the marks of
 * lists, levels of headings and their ids, quotation marks and dashes, the order of fields and props, the kind of a
 * chart, whether a figure repeats its reference, nor anything that the page adds. Texts are compared in Unicode's
 * normal form NFC.
 *
 * @returns `v1-` and 32 hexadecimal digits; the number is that of this definition.
 */
export const digestMeaning = (meaning: Meaning): string => {
  const hash = createHash('sha256').update(JSON.stringify(toCanonical(meaning)));
  return `v${meaningVersion}-${hash.digest('hex').slice(0, 32)}`;
};
