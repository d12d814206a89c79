import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'date/review-overdue',
  severity: 'error',
  asks: 'An article is not overdue for review by more than 90 days.',
  why: 'After a quarter of a year a warning has been overlooked. It stops the check and not a build: the passing of a day must not keep a correction of another page from its readers.',
  refused: [
    {
      from: 'reviewBy: 2099-12-31',
      to: 'reviewBy: 2026-07-01',
    },
  ],
  accepted: [
    {
      from: 'reviewBy: 2099-12-31',
      to: 'reviewBy: 2099-01-31',
    },
  ],
} as const satisfies RuleGuide;
