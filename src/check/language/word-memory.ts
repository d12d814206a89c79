import { readFileSync } from 'node:fs';
import { createFileCache, createNoCache, fingerprint } from '../../document/cache.ts';
import type { Dictionary } from './dictionary.ts';
import { settingsFile } from './dictionary.ts';

/** What is asked of words, and of nothing else, while a text is judged. */
export type KnownWords = Pick<Dictionary, 'has'>;

/** Asks a dictionary only for the words that no run has asked for before: loading it takes most of the time of a text. */
export interface WordMemory {
  /** What a judge of words finds with the words that are remembered, or with the dictionary where those are too few. */
  judge: <Found>(find: (words: KnownWords) => Found) => Promise<Found>;
  /** Keeps what was learnt for the next run. */
  save: () => void;
}

class UnseenWord extends Error {}

const lockfile = new URL('../../../package-lock.json', import.meta.url);

const openCache = (folder: string | undefined) =>
  folder === undefined
    ? createNoCache()
    : createFileCache(folder, fingerprint([], lockfile) + readFileSync(settingsFile, 'utf8'));

/**
 * Creates a memory of words.
 * @param load loads the dictionary, for a word that is new
 * @param folder where words are kept; nothing is remembered without one
 */
export const createWordMemory = (load: () => Promise<Dictionary>, folder?: string): WordMemory => {
  const cache = openCache(folder);
  const answers = new Map(cache.recall<[string, boolean][]>(['words']));
  const remembered = answers.size;
  const recall: KnownWords = {
    has: (word) => {
      const answer = answers.get(word);
      if (answer === undefined) throw new UnseenWord(word);
      return answer;
    },
  };
  const learn = (dictionary: Dictionary): KnownWords => ({
    has: (word) => {
      const answer = answers.get(word) ?? dictionary.has(word);
      answers.set(word, answer);
      return answer;
    },
  });
  return {
    judge: async (find) => {
      try {
        return find(recall);
      } catch (error) {
        if (!(error instanceof UnseenWord)) throw error;
        return find(learn(await load()));
      }
    },
    save: () => {
      if (answers.size > remembered) cache.keep(['words'], [...answers]);
    },
  };
};
