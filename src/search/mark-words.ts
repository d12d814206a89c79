import { toTerms } from './words.ts';

/** A piece of a text; marked where it is a word that was searched for. */
export interface Part {
  text: string;
  isMarked: boolean;
}

/**
 * Cuts a text into pieces, so that the words which were searched for can be marked.
 *
 * @example markWords('Use passkeys', new Set(toTerms('passkey'))) // 'Use ', and marked 'passkeys'
 */
export const markWords = (text: string, terms: ReadonlySet<string>): Part[] => {
  const parts: Part[] = [];
  for (const piece of text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}#+./_’'-]*)/u).filter((some) => some !== '')) {
    const isMarked = toTerms(piece).some((term) => terms.has(term));
    const last = parts.at(-1);
    if (last?.isMarked === isMarked) last.text += piece;
    else parts.push({ text: piece, isMarked });
  }
  return parts;
};
