import type { Sentence } from '../../knowledge/sentences.ts';
import type { LanguageRule } from './language-text.ts';
import { toRange } from './language-text.ts';
import { listParagraphs } from './sentences.ts';

const hedge =
  'may|might|could|can|perhaps|maybe|possibly|potentially|conceivably|probably|presumably|supposedly|apparently|arguably|likely|seems?|seemed|appears?|appeared|tends?|somewhat|fairly|rather|quite|relatively';

// With at most two words between, and no comma: further apart each may limit a claim of its own. "May well" and
// "may not" are one; "May" is a month.
const pile = new RegExp(
  String.raw`\b(?:(?:${hedge})|Perhaps|Maybe|Possibly|Probably|Presumably|Apparently|Arguably)\s+(?:[\p{L}'’-]+\s+){0,2}?(?:${hedge})\b`,
  'gu',
);

/** What two of them say together, and one alone would not: how much, or what can be done. */
const isOneHedge = (words: string): boolean =>
  /\b(?:rather|quite|fairly|relatively|somewhat)\s+(?:likely|than)\b|\b(?:more|less|most|least|how|as)\s+likely\b|\b(?:rather)\s+than\b/u.test(
    words,
  );

const listPiles = ({ text, start }: Sentence): { words: string; start: number; end: number }[] =>
  [...text.matchAll(pile)]
    .map(({ 0: words, index }) => ({ words, start: start + index, end: start + index + words.length }))
    .filter(({ words }) => !isOneHedge(words));

/** Finds claims that are hedged twice in one breath. */
export const findHedgePiles: LanguageRule = ({ file, prose }) =>
  listParagraphs(prose).flatMap(({ paragraph, sentences }) =>
    sentences.flatMap(listPiles).map(({ words, start, end }) => ({
      file,
      ...toRange(paragraph, start, end),
      rule: 'readability/hedges' as const,
      severity: 'warning' as const,
      message: `"${words.replaceAll(/\s+/gu, ' ')}" hedges one claim twice.`,
      fix: 'Keep one, and say what the doubt rests on.',
    })),
  );
