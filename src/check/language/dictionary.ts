import { readFile } from 'node:fs/promises';
import type { SpellingDictionaryCollection } from 'cspell-lib';

/** The words of the language and of the trade. */
export interface Dictionary {
  /** Whether a word is spelt as written, its capitals included. */
  has: (word: string) => boolean;
  /** Words that may have been meant, the likeliest first. */
  suggest: (word: string) => string[];
}

/** The settings that editors use, too, so that a word is right in both or in neither. */
export const settingsFile = new URL('../../../cspell.json', import.meta.url);

/** Named in the settings for editors; the check asks for the words of the content folder that it checks. */
const ownList = 'words';

const readSettings = async (): Promise<{ language: string; dictionaries: string[] }> => {
  const { language, dictionaries }: { language: string; dictionaries: string[] } = JSON.parse(
    await readFile(settingsFile, 'utf8'),
  );
  return { language, dictionaries: dictionaries.filter((name) => name !== ownList) };
};

/** Longer ones are no slips of a word, and take long to compare. */
const longestMended = 40;

const toDictionary = (words: SpellingDictionaryCollection): Dictionary => {
  const known = new Map<string, boolean>();
  return {
    has: (word) => {
      const answer = known.get(word) ?? words.has(word, { ignoreCase: false });
      known.set(word, answer);
      return answer;
    },
    suggest: (word) =>
      word.length > longestMended
        ? []
        : words.suggest(word, { numSuggestions: 3, ignoreCase: true }).map((suggestion) => suggestion.word),
  };
};

const load = async (): Promise<Dictionary> => {
  // Loaded only where a text is new: its dictionaries take half a second.
  const { finalizeSettings, getDefaultSettings, getDictionary, mergeSettings } = await import('cspell-lib');
  const settings = mergeSettings(await getDefaultSettings(), await readSettings());
  return toDictionary(await getDictionary(finalizeSettings(settings)));
};

let loading: Promise<Dictionary> | undefined;

/** The dictionary of British English and of the trade, loaded once. */
export const loadDictionary = (): Promise<Dictionary> => (loading ??= load());
