import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/heading-punctuation',
  severity: 'warning',
  asks: 'A heading ends without a full stop, a comma, a colon or a semicolon.',
  why: 'It is no sentence of the text: in the contents and in links the mark stands for nothing.',
  refused: [{ append: '## What was asked:\n\nNothing.' }],
  accepted: [{ append: '## What was asked\n\nNothing.' }, { append: '## What was asked?\n\nNothing.' }],
} as const satisfies RuleGuide;
