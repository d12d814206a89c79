/** A sentence of a text, without the white space around it: `text` is the slice from `start` to `end`. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
}

/** Abbreviations that belong to what follows, so that no sentence ends with them; the second list only before a number. */
const leading = /(?<![\p{L}\p{N}.])(?:e\.g|i\.e|cf|vs|approx|viz|resp|Mr|Mrs|Ms|Dr|Prof|St)\.$/u;
const beforeNumber = /(?<![\p{L}\p{N}.])(?:No|Nos|no|nos|Fig|Figs|Sec|Art|Ch|Vol|ca|c|v|pp|p|ver)\.$/u;

/** Abbreviations and initials that may end a sentence: they do before a word that opens one. */
const closing =
  /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\.){1,4}|(?:a\.m|p\.m|al|Inc|Ltd|Co|Corp|Bros|etc|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$/u;
const opener =
  /^(?:The|An?|In|It|Its|This|That|These|Those|They|There|Their|We|Our|You|Your|He|She|If|When|While|Where|But|And|Or|So|For|From|By|At|On|With|As|To|Of|Only|Some|Most|Many|Both|Each|One|Not|No|What|Who|How|After|Before|Since|Until|Yet|Then|Here|Such|Any|All|More|Fewer|Less)\b/u;

/** A full stop that ends a sentence although the next one starts with a small letter, a digit or a stand-in for code. */
const softEnd = /(?<!\.)\.[)\]"'”’]{0,3}\s{1,9}(?=[^\s\p{Lu}])/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a paragraph into sentences: Unicode's rules (UAX 29), mended where English prose departs from them.
 * Abbreviations and initials do not end a sentence; a full stop does, even before a number, a name such as npm or a
 * stand-in for code; a line break inside a paragraph does not.
 *
 * @example splitSentences('It rose, e.g. in U.S. firms. 36% agreed.').map(({ text }) => text) // ['It rose, e.g. in U.S. firms.', '36% agreed.']
 */
export const splitSentences = (text: string): Sentence[] => {
  const flat = text.replaceAll(/(?<![\r\n])\r?\n(?![\r\n])/gu, (lineBreak) => ' '.repeat(lineBreak.length));
  const hard = [...segmenter.segment(flat)].map(({ index }) => index);
  const soft = [...flat.matchAll(softEnd)].map(({ index, 0: { length } }) => index + length);
  const starts = [...new Set([...hard, ...soft])]
    .toSorted((a, b) => a - b)
    .filter((at) => at === 0 || isBoundary(flat, at));
  return starts
    .map((start, index) => toSentence(text, start, starts[index + 1] ?? text.length))
    .filter((sentence) => sentence.text !== '');
};

/** Whether a sentence may end before this place: not after an abbreviation that belongs to what follows. */
const isBoundary = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at, at + 12);
  const ended = before.trimEnd().replace(/[)\]"'”’]{1,3}$/u, '');
  if (leading.test(ended) || (beforeNumber.test(ended) && /^\d/u.test(after))) return false;
  return !closing.test(ended) || opener.test(after);
};

const toSentence = (text: string, from: number, to: number): Sentence => {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  return { start, end: start + slice.trim().length, text: slice.trim() };
};
