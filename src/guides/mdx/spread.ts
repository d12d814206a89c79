import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/spread',
  severity: 'error',
  asks: 'Props are written one by one, never spread.',
  why: 'Spread props come from code, and nothing in an article is run.',
  refused: [
    {
      append: 'The pay was <Fact {...median} />.',
    },
  ],
  accepted: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" />.',
    },
  ],
} as const satisfies RuleGuide;
