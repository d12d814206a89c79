import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'date/review-due',
  severity: 'warning',
  asks: 'An article is compared with its sources by the day that its `reviewBy` names.',
  why: 'Figures age without a sign of it; the day is a promise to readers.',
  refused: [
    {
      from: 'reviewBy: 2099-12-31',
      to: 'reviewBy: 2026-11-01',
    },
  ],
  accepted: [
    {
      from: 'reviewBy: 2099-12-31',
      to: 'reviewBy: 2099-01-31',
    },
  ],
} as const satisfies RuleGuide;
