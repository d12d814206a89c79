import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'date/future',
  severity: 'error',
  asks: 'A date that says when something happened does not lie in the future.',
  why: 'Readers judge a page by its dates, and so do search engines; one that has not come yet discredits the others.',
  refused: [
    {
      from: 'updated: 2026-01-02',
      to: 'updated: 2999-01-02',
    },
  ],
  accepted: [
    {
      from: 'updated: 2026-01-02',
      to: 'updated: 2026-02-03',
    },
  ],
} as const satisfies RuleGuide;
