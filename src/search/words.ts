import { stemmer } from 'stemmer';

/** British endings and their American ones, where the two differ by a rule. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|er|es|ing|ation|ations)$/, 'iz$1'],
  [/our(s|al)?$/, 'or$1'],
  [/ogue(s)?$/, 'og$1'],
];

/** Words that carry a sign which makes them another word: C# is not C. */
const word = /[\p{L}\p{N}]+(?:[#+]+(?![\p{L}\p{N}]))?/gu;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'](?=s\b)/g, '')
    .toLowerCase();

/**
 * The words of a text, folded to plain lower-case letters. What a hyphen, a dot or a stroke joins is one word.
 *
 * @example toWords('Back-end, Node.js and CI/CD') // ['back-end', 'node.js', 'and', 'ci/cd']
 */
export const toWords = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}#+./_-]+/u)
    .map((chunk) => chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}#+]+$/gu, ''))
    .filter((chunk) => chunk !== '');

/** The parts that hyphens, dots and strokes join in a word. */
export const toParts = (joined: string): string[] => joined.match(word) ?? [];

/**
 * What stands for a word in all its forms: singular and plural, British and American.
 *
 * @example toTerm('tokenisation') === toTerm('tokenization') // true
 */
export const toTerm = (text: string): string => {
  const american = endings.reduce((sofar, [ending, other]) => sofar.replace(ending, other), text);
  return stemmer(american);
};

/**
 * The terms that a text is found by: of a joined word its parts, and the whole of it in one.
 *
 * @example toTerms('e-commerce') // ['e', 'commerc', 'ecommerc']
 */
export const toTerms = (text: string): string[] =>
  toWords(text).flatMap((joined) => {
    const parts = toParts(joined);
    return parts.length > 1 ? [...parts, parts.join('')].map(toTerm) : parts.map(toTerm);
  });
