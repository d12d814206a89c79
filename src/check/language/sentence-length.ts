import type { LanguageRule } from './language-text.ts';
import { toRange } from './language-text.ts';
import { countWords, listParagraphs } from './sentences.ts';

/** The most words of one sentence: longer ones are read twice, or not to their end. */
const mostWords = 45;

/** Finds sentences that are too long to be read at once. */
export const findLongSentences: LanguageRule = ({ file, prose }) =>
  listParagraphs(prose).flatMap(({ paragraph, sentences }) =>
    sentences.flatMap(({ text, start, end }) => {
      const words = countWords(text);
      return words <= mostWords
        ? []
        : [
            {
              file,
              ...toRange(paragraph, start, end),
              rule: 'readability/long-sentence' as const,
              severity: 'warning' as const,
              message: `The sentence has ${words} words; ${mostWords} are enough.`,
              fix: 'End it earlier: one thought a sentence, a list for what is one.',
            },
          ];
    }),
  );
