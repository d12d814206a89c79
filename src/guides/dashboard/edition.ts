import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dashboard/edition',
  severity: 'error',
  asks: 'A tile leads with the newest reading that is known, and compares it with an earlier one.',
  why: 'A dashboard that shows last year’s figure while the new one stands in the same repository is out of date without saying so.',
  refused: [
    {
      file: 'dashboard.yaml',
      from: 'fact: survey-2026/median-pay\n        former: survey-2026/median-pay-2025\n',
      to: 'fact: survey-2026/median-pay-2025\n',
    },
    {
      file: 'dashboard.yaml',
      from: "former: '2025'",
      to: "former: '2026'",
    },
  ],
  accepted: [
    {
      file: 'dashboard.yaml',
      from: "former: '2025'",
      to: "former: '2024'",
    },
  ],
} as const satisfies RuleGuide;
