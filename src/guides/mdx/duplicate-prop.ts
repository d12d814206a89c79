import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/duplicate-prop',
  severity: 'error',
  asks: 'A prop is given once.',
  why: 'Of two that differ one would be ignored, and no reader could tell which.',
  refused: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" of="survey-2026/median-pay-2025" />.',
    },
  ],
  accepted: [
    {
      append:
        'The pay was <Fact of="survey-2026/median-pay" />, and <Fact of="survey-2026/median-pay-2025" /> before.',
    },
  ],
} as const satisfies RuleGuide;
