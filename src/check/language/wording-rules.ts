import type { ParseEnglish } from 'parse-english';
import retextEquality from 'retext-equality';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { RuleId } from '../../guides/guides.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { mayBeUnfair, unfairWords } from './unfair-words.ts';

/** What a rule of retext says of a stretch of words. */
export interface Remark {
  /** The kind within its rule. */
  id: string;
  /** The words as they stand in the text. */
  actual: string;
  /** What may stand instead, the likeliest first. */
  expected: readonly string[];
}

/** A rule of retext, and what its remarks become here. */
export interface WordingRule {
  rule: Extract<RuleId, `wording/${string}`>;
  /** Adds what it finds to the file's messages. */
  lint: { runSync: (tree: ReturnType<ParseEnglish['parse']>, file: VFile) => unknown };
  /** Whether it has to be asked of a text at all; of every text without it. */
  concerns?: (text: string) => boolean;
  /** The words for a contributor; undefined where the remark is none of ours. */
  say: (remark: Remark) => Pick<Finding, 'message' | 'fix' | 'mend'> | undefined;
}

const join = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' or ');

const instead = ({ actual, expected }: Remark): Pick<Finding, 'mend'> =>
  expected[0] === undefined ? {} : { mend: { from: actual, to: expected[0] } };

/** What is asked of the words, each with its reason in its guide (src/guides/wording). */
export const wordingRules: readonly WordingRule[] = [
  {
    rule: 'wording/repeated-word',
    lint: unified().use(retextRepeatedWords),
    say: (remark) => ({
      message: `"${remark.actual.replaceAll(/\s+/gu, ' ')}" says a word twice.`,
      fix: `Write ${join(remark.expected)} once.`,
      ...instead(remark),
    }),
  },
  {
    rule: 'wording/article',
    lint: unified().use(retextIndefiniteArticle),
    say: (remark) => ({
      message: `"${remark.actual}" does not go with the sound of the word that follows.`,
      fix: `Write ${join(remark.expected)}.`,
      ...instead(remark),
    }),
  },
  {
    rule: 'wording/inclusive',
    lint: unified().use(retextEquality),
    concerns: mayBeUnfair,
    say: ({ id, actual }) => {
      const better = unfairWords[id];
      return better === undefined
        ? undefined
        : { message: `"${actual}" leaves readers out, or hurts some of them.`, fix: `Say ${join(better)}.` };
    },
  },
];
