import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/block',
  severity: 'error',
  asks: 'A component that is a block, such as a chart, stands on lines of its own.',
  why: 'Within a sentence it would tear its paragraph apart.',
  refused: [
    {
      append: 'Look at this: <Chart dataset="pay-by-year" title="Pay by year" />',
    },
  ],
  accepted: [
    {
      append: 'Look at this:\n\n<Chart dataset="pay-by-year" title="Pay by year" />',
    },
  ],
} as const satisfies RuleGuide;
