/** A number as prose writes it: `49,191`, `2.5`, `10–15`, `4.88 million`, `$95k`'s `95k`, `thirty-six`, `half a million`. */
export interface Numeral {
  start: number;
  end: number;
  /** The number itself; of a range, its upper end as written. */
  value: number;
  form: 'digits' | 'words';
  /** Written with thousands separators, or with a word or a letter for a power of a thousand. */
  large: boolean;
}

const small = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const magnitudes: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  tn: 1e12,
};

const units = new Map<string, number>([
  ...[...small, ...teens].map((word, index): [string, number] => [word, index + 1]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const magnitude = '(?:dozen|hundred|thousand|million|billion|trillion)';
const unit = `(?:${[...teens, ...tens, ...small].join('|')})`;
const digits = String.raw`(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3}){1,5}|\d{1,15})(?!\d)(?:\.\d{1,9})?`;

/**
 * Numbers in digits, by themselves or as a range, with what scales them. What is glued to a word or to
 * another number (`SHA-256`, `HTTP/2`, `95th`, `1.2.3`, `10:30`, `2026-04-30`) is a name, not a number.
 */
export const digitsPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_#@:/.,\\%])(?<![\p{L}\p{N}_][-–])(${digits})(?:\s?(?:[-–—]|\bto\b)\s?[$€£]?(${digits}))?` +
    String.raw`(?:[\s-]{1,2}(${magnitude})(?:\s(${magnitude}))?|(k|m|mn|b|bn|t|tn))?` +
    String.raw`(?![\p{N}_])(?![.,:/]\d|-\d)(?=[x×](?![\p{L}\p{N}])|[^\p{L}]|$)`,
  'giu',
);

/** Numbers in words; "a" and "several" count only before a magnitude, and "half a" too. */
export const wordsPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?:(?:half\sa|a\sfew|a|an|several)\s(?=${magnitude}))?(?:${unit}|${magnitude})(?![\p{L}])` +
    String.raw`(?:(?:[\s-]|(?<=hundred|thousand|million)\sand\s)(?:${unit}|${magnitude})(?![\p{L}])){0,7}` +
    String.raw`(?:\sand\sa\s(?:half|quarter)(?![\p{L}]))?`,
  'giu',
);

/**
 * Every number written in a text, in order, in digits or in English words; numbers that are part of a name are left out.
 *
 * @example findNumerals('4.88 million of HTTP/2') // [{ start: 0, end: 12, value: 4_880_000, form: 'digits', large: true }]
 */
export const findNumerals = (text: string): Numeral[] => {
  const found = [...text.matchAll(digitsPattern)].map(toDigitNumeral);
  const words = [...text.matchAll(wordsPattern)].map(toWordNumeral);
  const taken = new Set(found.map(({ end }) => end));
  return [...found, ...words.filter(({ end }) => !taken.has(end))].sort((a, b) => a.start - b.start);
};

const toDigitNumeral = (match: RegExpExecArray): Numeral => {
  const [whole, first = '', last = first] = match;
  const scales = match.slice(3).filter((scale) => scale !== undefined);
  const scale = scales.reduce((product, word) => product * (magnitudes[word.toLowerCase()] ?? 1), 1);
  return {
    start: match.index,
    end: match.index + whole.length,
    value: Number(last.replaceAll(/[^\d.]/gu, '')) * scale,
    form: 'digits',
    large: scales.length > 0 || /\d[,\u00a0\u2009\u202f]\d/u.test(whole),
  };
};

const toWordNumeral = (match: RegExpExecArray): Numeral => {
  const words = match[0].toLowerCase().split(/[\s-]/u);
  const value = toValue(words);
  const large = words.some((word) => (magnitudes[word] ?? 0) >= 1e3);
  return { start: match.index, end: match.index + match[0].length, value, form: 'words', large };
};

/** Reads number words from left to right: a magnitude multiplies what stands since the last larger one. */
const toValue = (words: string[]): number => {
  let total = 0;
  let current = words[0] === 'half' ? 0.5 : 0;
  for (const [index, word] of words.entries()) {
    const scale = magnitudes[word];
    if (scale === undefined) current += units.get(word) ?? (index > 0 && word === 'half' ? 0.5 : 0);
    else current = (current || 1) * scale;
    if (scale !== undefined && scale >= 1e3) [total, current] = [total + current, 0];
  }
  return total + current;
};
