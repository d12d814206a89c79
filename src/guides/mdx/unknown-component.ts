import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/unknown-component',
  severity: 'error',
  asks: 'A text uses the components of the vocabulary.',
  why: 'What is not in the vocabulary has nothing to be rendered by.',
  refused: [
    {
      append: 'The pay was <Fakt of="survey-2026/median-pay" />.',
    },
  ],
  accepted: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" />.',
    },
  ],
} as const satisfies RuleGuide;
