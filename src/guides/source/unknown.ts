import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'source/unknown',
  severity: 'error',
  asks: 'A citation names a source that exists.',
  why: 'A citation that leads nowhere only looks like evidence.',
  refused: [
    {
      append: 'So they say <Cite of="survey-2062" />.',
    },
  ],
  accepted: [
    {
      append: 'So they say <Cite of="survey-2026" />.',
    },
  ],
} as const satisfies RuleGuide;
