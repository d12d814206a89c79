import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/content',
  severity: 'error',
  asks: 'A component that holds text has some, and one that holds none is closed at once.',
  why: 'An empty box puzzles readers, and words where none are shown would be lost.',
  refused: [
    {
      append: '<Callout kind="note"></Callout>',
    },
    {
      append: 'The pay was <Fact of="survey-2026/median-pay">high</Fact>.',
    },
  ],
  accepted: [
    {
      append: '<Callout kind="note">\n\nA word of warning.\n\n</Callout>',
    },
  ],
} as const satisfies RuleGuide;
