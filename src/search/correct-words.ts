import { isQuestionWord } from './named-words.ts';
import type { FullText } from './full-text.ts';
import type { Vocabulary } from './spelling.ts';
import { toParts } from './words.ts';

/** A word of a query, and what became of it. */
export interface ReadWord {
  /** The word that is searched for. */
  word: string;
  /** `known`: some page has it; `corrected`: some page has one that is near; `unknown`: none has. */
  state: 'known' | 'corrected' | 'unknown';
}

interface Known {
  vocabulary: Vocabulary;
  fullText: FullText | undefined;
}

const isNamed = (word: string, isLast: boolean, { vocabulary }: Known): boolean =>
  vocabulary.has(toParts(word).join('')) || (isLast && word.length > 1 && vocabulary.hasStart(word));

const readWord = async (word: string, isLast: boolean, known: Known): Promise<ReadWord> => {
  if (isQuestionWord(word)) return { word, state: 'known' };
  if (isNamed(word, isLast, known) || (await known.fullText?.has(word, isLast)))
    return { word, state: 'known' };
  const parts = toParts(word);
  // What signs join is found by its parts.
  if (parts.length > 1 && parts.every((part) => known.vocabulary.has(part))) return { word, state: 'known' };
  const nearest = known.vocabulary.findNearest(word);
  return nearest === undefined ? { word, state: 'unknown' } : { word: nearest, state: 'corrected' };
};

/** Replaces each word that no page has by the one that was most likely meant; the last one may be a beginning. */
export const correctWords = async (words: readonly string[], known: Known): Promise<ReadWord[]> =>
  Promise.all(words.map((word, at) => readWord(word, at === words.length - 1, known)));
