import type { LanguageRule } from './language-text.ts';
import { toRange } from './language-text.ts';
import { countWords, listParagraphs } from './sentences.ts';

/** The most words of one paragraph: on a telephone this many fill a screen. */
const mostWords = 150;

/** Finds paragraphs in which a reader loses the place. */
export const findLongParagraphs: LanguageRule = ({ file, prose }) =>
  listParagraphs(prose).flatMap(({ paragraph }) => {
    const words = countWords(paragraph.text);
    return words <= mostWords
      ? []
      : [
          {
            file,
            ...toRange(paragraph, 0, paragraph.text.length),
            rule: 'readability/long-paragraph' as const,
            severity: 'warning' as const,
            message: `The paragraph has ${words} words; ${mostWords} are enough.`,
            fix: 'Divide it where a new thought begins.',
          },
        ];
  });
