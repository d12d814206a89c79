import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'revision/date',
  severity: 'error',
  asks: 'The days in an article are those that its ledger records.',
  why: 'A newer date on an unchanged text makes it look fresher than it is.',
  refused: [
    { from: 'updated: 2026-01-02', to: 'updated: 2026-02-03' },
    { from: 'published: 2026-01-02', to: 'published: 2025-12-24' },
  ],
  accepted: [
    {
      note: 'A review moves its own day: it says that the text still holds.',
      from: 'reviewed: 2026-01-02',
      to: 'reviewed: 2026-02-03',
    },
  ],
} as const satisfies RuleGuide;
