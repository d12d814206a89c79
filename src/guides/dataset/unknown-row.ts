import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/unknown-row',
  severity: 'error',
  asks: 'A chart or a tile names rows that its table has.',
  why: 'A misspelt row would silently leave a bar out of the picture.',
  refused: [
    {
      append: '<Chart dataset="pay-by-year" rows="1999|2026" title="Pay by year" />',
    },
    {
      file: 'dashboard.yaml',
      from: "former: '2025'",
      to: "former: '2023'",
    },
  ],
  accepted: [
    {
      append: '<Chart dataset="pay-by-year" rows="2025|2026" title="Pay by year" />',
    },
  ],
} as const satisfies RuleGuide;
