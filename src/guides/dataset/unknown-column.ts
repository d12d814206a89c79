import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/unknown-column',
  severity: 'error',
  asks: 'A chart or a tile names columns of numbers that its table has.',
  why: 'A misspelt column would silently leave a line out of the picture.',
  refused: [
    {
      append: '<Chart dataset="pay-by-year" columns="wage" title="Pay by year" />',
    },
    {
      file: 'dashboard.yaml',
      from: 'column: pay',
      to: 'column: pays',
    },
  ],
  accepted: [
    {
      append: '<Chart dataset="pay-by-year" columns="pay" title="Pay by year" />',
    },
  ],
} as const satisfies RuleGuide;
