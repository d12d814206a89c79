import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/unsupported',
  severity: 'error',
  asks: 'Articles hold no image files.',
  why: 'A chart, a table or a diagram can be checked, read aloud and drawn in the reader’s colours; a picture of one cannot.',
  refused: [
    {
      append: '![Pay by year](pay.png)',
    },
  ],
  accepted: [
    {
      append: '<Chart dataset="pay-by-year" title="Pay by year" />',
    },
  ],
} as const satisfies RuleGuide;
