import type { FullText, TextHit } from './full-text.ts';
import type { Slot } from './thesaurus.ts';

/** What the text of pages has of a query. */
export interface TextFindings {
  hits: TextHit[];
  /** How many pages have all of it, the ones that were not looked at counted in. */
  count: number;
}

/** With fewer pages than this that have the whole query, those are looked for that have all but one part of it. */
const enough = 5;

/** A query that lacks a part is longer than this only by accident. */
const mostParts = 6;

/** How much a page counts that has all but one part of the query. */
const partlyWeight = 0.5;

const toWhole = (slots: readonly Slot[]): string[][] => {
  const typed = slots.flatMap(({ words }) => words);
  const preferred = slots.flatMap(({ words, alternatives }) => alternatives[0] ?? words);
  return preferred.join(' ') === typed.join(' ') ? [typed] : [typed, preferred];
};

const toPartly = (slots: readonly Slot[]): string[][] =>
  slots.length < 2
    ? []
    : slots
        .slice(0, mostParts)
        .map((left) => slots.filter((slot) => slot !== left).flatMap(({ words }) => words));

/** Keeps of each page the place where it is found best. */
const merge = (found: readonly TextHit[]): TextHit[] => {
  const best = new Map<string, TextHit>();
  for (const hit of found) if (hit.score > (best.get(hit.path)?.score ?? 0)) best.set(hit.path, hit);
  return [...best.values()];
};

/** Searches the text of pages for a query as it was typed, then in the words that the site prefers, then without a part. */
export const findText = async (
  fullText: FullText,
  slots: readonly Slot[],
  examined: number,
): Promise<TextFindings> => {
  const whole: { count: number; hits: TextHit[] }[] = [];
  for (const words of toWhole(slots)) whole.push(await fullText.find(words, examined));
  const hits = whole.flatMap((found) => found.hits);
  const count = Math.max(0, ...whole.map((found) => found.count));
  if (hits.length >= enough) return { hits: merge(hits), count };
  for (const words of toPartly(slots)) {
    const partly = await fullText.find(words, examined);
    hits.push(...partly.hits.map((hit) => ({ ...hit, score: hit.score * partlyWeight })));
  }
  return { hits: merge(hits), count };
};
