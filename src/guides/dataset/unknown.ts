import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/unknown',
  severity: 'error',
  asks: 'A chart names a dataset that exists.',
  why: 'A chart of nothing is a hole in the page.',
  refused: [
    {
      append: '<Chart dataset="pay-by-ear" title="Pay by year" />',
    },
  ],
  accepted: [
    {
      append: '<Chart dataset="pay-by-year" title="Pay by year" />',
    },
  ],
} as const satisfies RuleGuide;
