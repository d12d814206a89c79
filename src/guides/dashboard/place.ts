import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dashboard/place',
  severity: 'error',
  asks: 'A tile compares two readings of one place.',
  why: 'A difference between two places is no change over time.',
  refused: [
    {
      file: 'sources/survey-2026.yaml',
      reportedIn: 'dashboard.yaml',
      from: "geography: Nowhere\n    period: '2025'",
      to: "geography: Elsewhere\n    period: '2025'",
    },
  ],
  accepted: [
    {
      note: 'Both are of one place.',
      file: 'dashboard.yaml',
      from: 'fact: survey-2026/median-pay\n        former: survey-2026/median-pay-2025\n',
      to: 'fact: survey-2026/median-pay\n        former: survey-2026/median-pay-2025\n',
    },
  ],
} as const satisfies RuleGuide;
