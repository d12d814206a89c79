import type { Finding } from '../../knowledge/finding.ts';
import { splitSentences } from '../../knowledge/sentences.ts';
import { toRange } from './language-text.ts';
import type { LanguageText, Prose } from './language-text.ts';
import type { KnownWords } from './word-memory.ts';

/** A word that is right only if the project's own list has it, and where it stands. */
export interface DoubtfulWord extends Required<Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>> {
  word: string;
  /** Its form with -ise, where it is written with -ize. */
  british?: string;
}

interface Word {
  text: string;
  start: number;
}

// No words of the language: addresses, e-mail addresses, names with dots (Node.js, e.g.), paths, handles, tags, and ids
// of entries, which have many hyphens, or fewer and a number.
const noWords =
  /\b(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])[/.~][\w/.:-]+|[@#]\w+|\b[a-z\d]+(?:-[a-z\d]+){3,}\b|\b(?=[a-z-]*\d)[a-z\d]+(?:-[a-z\d]+){2}\b/gu;

// Somebody else's words: a title, or a sentence. A word or two between the marks are ours, meant in a sense of their own.
const quotation = /“[^“”]{0,600}”|"[^"]{0,600}"/gu;
const wordsOfQuotation = 4;

// In Latin letters, with its apostrophes and hyphens, and beside no digit and nothing that stands in for code.
const wordPattern =
  /(?<![\p{L}\p{M}\p{N}_\uFFFC])\p{Script=Latin}[\p{L}\p{M}]*(?:['’-]\p{L}+)*(?![\p{L}\p{M}\p{N}_\uFFFC])/gu;

const blank = (text: string): string => ' '.repeat(text.length);

const withoutForeignText = (text: string): string =>
  text
    .replaceAll(quotation, (words) => (words.split(/\s+/u).length < wordsOfQuotation ? words : blank(words)))
    .replaceAll(noWords, blank);

const withoutPossessive = (text: string): string => text.replaceAll('’', "'").replace(/'s?$/, '');

/** Acronyms are in no dictionary worth the name: one is as likely as another. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}s?$/u.test(word);

/** The words of a compound each by itself, unless the dictionary has the whole. */
const splitCompound = ({ text, start }: Word, dictionary: KnownWords): Word[] => {
  if (!text.includes('-') || dictionary.has(text)) return [{ text, start }];
  return [...text.matchAll(/[^-]+/gu)].map(({ 0: part, index }) => ({ text: part, start: start + index }));
};

const listWords = (text: string, dictionary: KnownWords): Word[] =>
  [...withoutForeignText(text).matchAll(wordPattern)]
    .map(({ 0: match, index }) => ({ text: withoutPossessive(match), start: index }))
    .flatMap((word) => splitCompound(word, dictionary))
    .filter(({ text: word }) => word.length > 1 && !isAcronym(word));

/** The parts of a name such as OpenTelemetry, by its capitals. */
const toParts = (word: string): string[] =>
  word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}']+/gu) ?? [word];

const isKnown = (word: string, dictionary: KnownWords): boolean => {
  if (dictionary.has(word)) return true;
  const parts = toParts(word);
  return (
    parts.length > 1 && parts.every((part) => isAcronym(part) || part.length < 2 || dictionary.has(part))
  );
};

// Of at least three letters before, so that to prize and to size are not touched.
const ending = /^(\p{L}{3,})(iz)(e[drs]?|ers|ing|ations?|able)$/u;

/** A word's form with -ise where it is written with -ize and the language knows both. */
const toBritish = (word: string, dictionary: KnownWords): string | undefined => {
  const british = word.replace(ending, '$1is$3');
  return british !== word && dictionary.has(british) ? british : undefined;
};

/** A sentence is in another language, and not full of slips, where this share of its words is unknown. */
const foreignShare = 0.5;
const fewestForeign = 4;

const isForeign = (words: readonly Word[], dictionary: KnownWords): boolean => {
  const unknown = words.filter(({ text }) => !isKnown(text, dictionary)).length;
  return unknown >= fewestForeign && unknown >= words.length * foreignShare;
};

const judge = (prose: Prose, { text, start }: Word, dictionary: KnownWords): DoubtfulWord[] => {
  const british = toBritish(text, dictionary);
  if (british === undefined && isKnown(text, dictionary)) return [];
  const range = toRange(prose, start, start + text.length);
  return [{ word: text, ...range, ...(british !== undefined && { british }) }];
};

const judgeProse = (prose: Prose, dictionary: KnownWords): DoubtfulWord[] => {
  const words = listWords(prose.text, dictionary);
  return splitSentences(prose.text).flatMap(({ start, end }) => {
    const own = words.filter((word) => word.start >= start && word.start < end);
    return isForeign(own, dictionary) ? [] : own.flatMap((word) => judge(prose, word, dictionary));
  });
};

/**
 * Finds the words of a text that the dictionary lacks, or knows with the other ending; code, addresses, acronyms,
 * quotations, other languages and other scripts are left as they are.
 */
export const findDoubtfulWords = ({ prose }: LanguageText, dictionary: KnownWords): DoubtfulWord[] =>
  prose.flatMap((one) => judgeProse(one, dictionary));
