import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/attribute',
  severity: 'error',
  asks: 'A prop is text in quotes.',
  why: 'A prop in braces would be code, and nothing in an article is run.',
  refused: [
    {
      append: 'The pay was <Fact of={median} />.',
    },
  ],
  accepted: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" />.',
    },
  ],
} as const satisfies RuleGuide;
