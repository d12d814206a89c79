import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/no-description',
  severity: 'error',
  asks: 'A table has its description beside it, in a file of the same name.',
  why: 'A table that says neither where it is from nor whom it counts cannot be shown as evidence.',
  refused: [
    {
      file: 'datasets/pay-by-town.csv',
      text: 'town,pay\nHere,38000\n',
    },
  ],
  accepted: [
    {
      note: 'Its description is `pay-by-year.yaml`.',
      file: 'datasets/pay-by-year.csv',
      text: 'year,pay\n2023,37000\n2024,38000\n2025,40000\n2026,50000\n',
    },
  ],
} as const satisfies RuleGuide;
