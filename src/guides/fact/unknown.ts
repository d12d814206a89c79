import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fact/unknown',
  severity: 'error',
  asks: 'A text names facts that exist, or figures that its front matter computes.',
  why: 'A fact that cannot be found has neither a value nor a source.',
  refused: [
    {
      append: 'The median pay was <Fact of="survey-2026/median-pai" />.',
    },
    {
      append: 'It rose by <Fact of="growth" />.',
    },
  ],
  accepted: [
    {
      append: 'The median pay was <Fact of="survey-2026/median-pay" />.',
    },
  ],
} as const satisfies RuleGuide;
