import { splitSentences } from '../../knowledge/sentences.ts';
import type { Sentence } from '../../knowledge/sentences.ts';
import type { Prose } from './language-text.ts';
import { standIn } from '../prose.ts';

/** How many words a reader sees; what stands in for a figure or for code is one. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word) || word.includes(standIn)).length;

/** The sentences of the running text, paragraph by paragraph; cells, props and fields have none. */
export const listParagraphs = (prose: readonly Prose[]): { paragraph: Prose; sentences: Sentence[] }[] =>
  prose
    .filter(({ isBody }) => isBody)
    .map((paragraph) => ({ paragraph, sentences: splitSentences(paragraph.text) }));
