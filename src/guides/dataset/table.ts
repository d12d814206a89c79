import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/table',
  severity: 'error',
  asks: 'A table is CSV whose first line names the described columns and whose cells are of their types.',
  why: 'Numbers are read as they stand: a thousands separator or a shifted cell would be drawn as another number.',
  refused: [
    {
      note: 'A cell is missing.',
      file: 'datasets/pay-by-year.csv',
      text: 'year,pay\n2024,38000\n2025\n',
    },
    {
      file: 'datasets/pay-by-year.csv',
      text: 'year,pay\n2024,"38,000"\n',
    },
    {
      file: 'datasets/pay-by-year.csv',
      text: 'year,wage\n2024,38000\n',
    },
  ],
  accepted: [
    {
      note: 'An empty cell is a value that is not known.',
      file: 'datasets/pay-by-year.csv',
      text: 'year,pay\n2023,\n2024,38000\n2025,40000\n2026,50000\n',
    },
  ],
} as const satisfies RuleGuide;
