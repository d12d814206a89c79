import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dashboard/unit',
  severity: 'error',
  asks: 'The readings of a tile, and the table drawn beside them, have one unit.',
  why: 'A change between dollars a year and dollars a month would be a number without a meaning.',
  refused: [
    {
      file: 'datasets/pay-by-year.yaml',
      reportedIn: 'dashboard.yaml',
      from: 'currency: USD',
      to: 'currency: EUR',
    },
  ],
  accepted: [
    {
      note: 'Both are US dollars a year.',
      file: 'dashboard.yaml',
      from: 'fact: survey-2026/median-pay\n        former: survey-2026/median-pay-2025\n',
      to: 'fact: survey-2026/median-pay\n        former: survey-2026/median-pay-2025\n',
    },
  ],
} as const satisfies RuleGuide;
