import { isQuestionWord } from './named-words.ts';
import { toParts, toTerm, toWords } from './words.ts';

/** A part of a query: the words as they were typed, and what else means the same. */
export interface Slot {
  words: readonly string[];
  /** Other ways to say it, the one that the site prefers first. */
  alternatives: readonly (readonly string[])[];
}

/** Reads the parts of a query that name something, each with its other names; all parts where none does. */
export type Thesaurus = (words: readonly string[]) => Slot[];

const toKey = (words: readonly string[]): string => words.flatMap(toParts).map(toTerm).join(' ');

const longestPhrase = 4;

/**
 * Creates a thesaurus of groups of words that mean the same.
 *
 * @example createThesaurus([['kubernetes', 'k8s']])(['k8s', 'jobs'])[0] // { words: ['k8s'], alternatives: [['kubernetes']] }
 */
export const createThesaurus = (groups: readonly (readonly string[])[]): Thesaurus => {
  const known = new Map<string, Map<string, string[]>>();
  for (const group of groups) {
    const phrases = group.map((phrase) => ({ words: toWords(phrase), key: toKey(toWords(phrase)) }));
    for (const { key } of phrases) {
      const others = known.get(key) ?? new Map<string, string[]>();
      for (const other of phrases)
        if (other.key !== key && !others.has(other.key)) others.set(other.key, other.words);
      known.set(key, others);
    }
  }
  const readSlot = (words: readonly string[]): Slot => {
    for (let length = Math.min(longestPhrase, words.length); length > 0; length -= 1) {
      const phrase = words.slice(0, length);
      const others = known.get(toKey(phrase));
      if (others !== undefined) return { words: phrase, alternatives: [...others.values()] };
    }
    return { words: words.slice(0, 1), alternatives: [] };
  };
  return (words) => {
    const slots: Slot[] = [];
    for (let at = 0; at < words.length; at += slots.at(-1)?.words.length ?? 1)
      slots.push(readSlot(words.slice(at)));
    const named = slots.filter(
      ({ words: [word = ''], alternatives }) => alternatives.length > 0 || !isQuestionWord(word),
    );
    return named.length > 0 ? named : slots;
  };
};
