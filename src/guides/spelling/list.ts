import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'spelling/list',
  severity: 'error',
  asks: 'The list of words has one word a line, in alphabetical order.',
  why: 'In order a word is found, and two proposals that each add one seldom change the same line.',
  refused: [{ file: 'words.txt', text: '# Words of ours.\nZyzzogeton\nAardvarkology\n' }],
  accepted: [{ file: 'words.txt', text: '# Words of ours.\n' }],
} as const satisfies RuleGuide;
