import type { Finding } from '../../knowledge/finding.ts';

/** Where the words of a content folder stand that no dictionary has. */
const wordFile = 'words.txt';

interface ListedWord {
  word: string;
  line: number;
}

/** The project's own words: what it allows, and what is wrong with the list itself. */
export interface WordList {
  /** Whether the list has a word; one that it has in small letters may begin a sentence. */
  has: (word: string) => boolean;
  findings: Finding[];
  /** The words that none of these needs. */
  findUnused: (needed: Iterable<string>) => Finding[];
}

const listWords = (text: string): ListedWord[] =>
  text
    .split('\n')
    .map((line, index) => ({ word: line.trim(), line: index + 1 }))
    .filter(({ word }) => word !== '' && !word.startsWith('#'));

const toFinding = (
  { word, line }: ListedWord,
  { message, fix }: Required<Pick<Finding, 'message' | 'fix'>>,
): Finding => ({
  file: wordFile,
  line,
  column: 1,
  endLine: line,
  endColumn: word.length + 1,
  rule: 'spelling/list',
  severity: 'error',
  message,
  fix,
});

/** The order of a dictionary, in which a capital makes no difference. */
const isBefore = (one: string, other: string): boolean => {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return first === second ? one < other : first < second;
};

const judgeLine = (entry: ListedWord, before: ListedWord | undefined): Finding[] => {
  const { word } = entry;
  if (/\s/u.test(word))
    return [
      toFinding(entry, {
        message: `\`${word}\` is more than one word.`,
        fix: 'Write each word on a line of its own; a comment begins with `#`, on a line of its own.',
      }),
    ];
  if (before === undefined || isBefore(before.word, word)) return [];
  return before.word === word
    ? [toFinding(entry, { message: `\`${word}\` is listed twice.`, fix: 'Delete one.' })]
    : [
        toFinding(entry, {
          message: `\`${word}\` stands after \`${before.word}\`, which comes later in the alphabet.`,
          fix: 'Put the words in alphabetical order, so that two proposals seldom change the same line.',
        }),
      ];
};

const judgeUnused = (entry: ListedWord): Finding => ({
  ...toFinding(entry, {
    message: `Nothing needs \`${entry.word}\`: no text has it, or the dictionary knows it.`,
    fix: 'Delete the line: a word that is allowed for nothing hides a slip.',
  }),
  rule: 'spelling/unused-word',
  severity: 'warning',
});

/** A word as it may be listed for it: as it is, or in small letters where it begins with a capital or is all capitals. */
const listForms = (word: string): string[] => [
  word,
  ...(/^\p{Lu}\P{Lu}*$/u.test(word) || /^\P{Ll}*$/u.test(word) ? [word.toLowerCase()] : []),
];

/** Reads `words.txt`: a word a line, in alphabetical order, comments after `#`. */
export const readWordList = (text: string): WordList => {
  const entries = listWords(text);
  const words = new Set(entries.map(({ word }) => word));
  return {
    has: (word) => listForms(word).some((form) => words.has(form)),
    findings: entries.flatMap((entry, index) => judgeLine(entry, entries[index - 1])),
    findUnused: (needed) => {
      const forms = new Set([...needed].flatMap(listForms));
      return entries.filter(({ word }) => !forms.has(word)).map(judgeUnused);
    },
  };
};
