import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'spelling/ending',
  severity: 'warning',
  asks: 'Words with two spellings are written with -ise.',
  why: 'Both are English; a mixture looks as if nobody had read the text.',
  refused: [{ append: 'They organized it.' }],
  accepted: [{ append: 'They organised it.' }, { append: 'The size of the prize was seized.' }],
} as const satisfies RuleGuide;
