import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/inline',
  severity: 'error',
  asks: 'A component that belongs to a sentence stands in it, not on a line of its own.',
  why: 'On a line of its own it becomes a paragraph by itself, and the sentence around it falls apart.',
  refused: [
    {
      append: 'The pay was\n<Fact of="survey-2026/median-pay" />\nin that year.',
    },
  ],
  accepted: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" /> in that year.',
    },
  ],
} as const satisfies RuleGuide;
