import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dashboard/no-time',
  severity: 'error',
  asks: 'A tile without a fact has a table that runs over time, whose last row is its figure.',
  why: 'Only a row with a date can be the latest one.',
  refused: [
    {
      file: 'datasets/pay-by-year.yaml',
      reportedIn: 'dashboard.yaml',
      from: 'label: Year, type: time',
      to: 'label: Year, type: text',
    },
  ],
  accepted: [
    {
      note: 'The table `pay-by-year` has a column of time.',
      file: 'dashboard.yaml',
      from: "dataset: pay-by-year\n        column: pay\n        former: '2025'",
      to: "dataset: pay-by-year\n        column: pay\n        former: '2024'",
    },
  ],
} as const satisfies RuleGuide;
