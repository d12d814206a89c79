import type { Cache } from '../../document/cache.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { ApartFault } from '../apart.ts';
import { refuseFault } from '../read-apart.ts';
import type { LintJob, LintResult } from './lint-job.ts';
import type { ProseField } from './language-text.ts';
import type { DoubtfulWord } from './spelling.ts';
import { loadDictionary } from './dictionary.ts';
import { readWordList } from './word-list.ts';
import type { WordList } from './word-list.ts';

/** A file that holds prose. */
export interface SourceText extends Omit<LintJob, 'fields'> {
  /** The fields of its YAML that are prose; found only where the file has not been judged before. */
  listFields: () => ProseField[];
}

type Placed<Item> = Item & { file: string };

/** Judges one file, in a process of its own. */
export type Lint = (job: LintJob) => Promise<LintResult>;

/** What is found in one text; that its process did not survive it is not remembered. */
const recallOrLint = async (
  { listFields, ...text }: SourceText,
  { cache, lint }: { cache: Cache; lint: Lint },
): Promise<LintResult> => {
  const { file, source } = text;
  try {
    return await cache.remember(['language', file, source], () => lint({ ...text, fields: listFields() }));
  } catch (error) {
    if (error instanceof ApartFault) return { ...refuseFault(file, error), words: [] };
    throw error;
  }
};

/** A word with a capital, or a letter that English does not have, is most likely somebody's or something's name. */
const isName = (word: string): boolean => /\p{Lu}|[^\p{ASCII}]/u.test(word);

/** More than these are no slips of a word, and looking for what was meant takes long. */
const mostSuggested = 50;

const suggestAll = async (words: Iterable<string>): Promise<Map<string, string[]>> => {
  const wanted = [...new Set(words)].slice(0, mostSuggested);
  if (wanted.length === 0) return new Map();
  const dictionary = await loadDictionary();
  return new Map(wanted.map((word) => [word, dictionary.suggest(word)]));
};

const toEnding = ({ word, british = word, ...place }: Placed<DoubtfulWord>): Finding => ({
  ...place,
  rule: 'spelling/ending',
  severity: 'warning',
  message: `"${word}" is written with -ize, and this site writes -ise.`,
  fix: `Write "${british}"; if it is a name or a term that others fixed, add it to \`words.txt\`.`,
  mend: { from: word, to: british },
});

const toUnknown = ({ word, ...place }: Placed<DoubtfulWord>, near: readonly string[]): Finding => {
  const guess = near.length === 0 ? '' : `Did you mean ${near.map((one) => `"${one}"`).join(' or ')}? `;
  return {
    ...place,
    ...(isName(word)
      ? { rule: 'spelling/name', severity: 'warning', message: `No dictionary has the name "${word}".` }
      : { rule: 'spelling/word', severity: 'error', message: `No dictionary has the word "${word}".` }),
    fix: `${guess}If it is right, add it to \`words.txt\` in the content folder; write code between backticks.`,
  };
};

const judgeWords = async (words: readonly Placed<DoubtfulWord>[], list: WordList): Promise<Finding[]> => {
  const wrong = words.filter(({ word }) => !list.has(word));
  const near = await suggestAll(wrong.flatMap(({ word, british }) => (british === undefined ? [word] : [])));
  return wrong.map((word) =>
    word.british === undefined ? toUnknown(word, near.get(word.word) ?? []) : toEnding(word),
  );
};

interface JudgedContent {
  /** The text of `words.txt`, where there is one. */
  words?: string;
  findings: readonly Finding[];
}

/** Judges the language of texts: each from when it is heard of, all together at the end. */
export interface LanguageJudge {
  hear: (text: SourceText) => void;
  judge: (content: JudgedContent) => Promise<Finding[]>;
}

const byFile = (one: { file: string }, other: { file: string }): number =>
  one.file === other.file ? 0 : one.file < other.file ? -1 : 1;

/**
 * Creates a judge of the language of texts. What was found in a file is remembered by its content; which words are
 * right beside those of the dictionary is asked anew each time, so that a word added to the list costs nothing.
 */
export const createLanguageJudge = (cache: Cache, lint: Lint): LanguageJudge => {
  const heard: Promise<LintResult & { file: string }>[] = [];
  const listen = async (text: SourceText) => ({
    ...(await recallOrLint(text, { cache, lint })),
    file: text.file,
  });
  return {
    hear: (text) => {
      const result = listen(text);
      // A fault is thrown where all are judged, and not before somebody waits for it.
      result.catch(() => undefined);
      heard.push(result);
    },
    judge: async ({ words = '', findings }) => {
      const results = (await Promise.all(heard)).toSorted(byFile);
      const list = readWordList(words);
      const doubtful = results.flatMap(({ file, words: own }) => own.map((word) => ({ ...word, file })));
      // While a file cannot be read, any word may stand in it.
      const isWhole = findings.every(({ severity }) => severity !== 'error');
      return [
        ...results.flatMap((result) => result.findings),
        ...(await judgeWords(doubtful, list)),
        ...list.findings,
        ...(isWhole ? list.findUnused(doubtful.map(({ word }) => word)) : []),
      ];
    },
  };
};

/** For a reading whose language nobody judges. */
export const noLanguageJudge: LanguageJudge = { hear: () => undefined, judge: async () => [] };
