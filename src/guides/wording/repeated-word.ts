import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'wording/repeated-word',
  severity: 'warning',
  asks: 'No word stands twice in a row.',
  why: 'The eye skips it, so that its author is the last who sees it.',
  refused: [{ append: 'It is in the the report.' }, { append: 'It is what\nwhat was said.' }],
  accepted: [{ append: 'It is in the report.' }, { append: 'They knew that that was wrong.' }],
} as const satisfies RuleGuide;
