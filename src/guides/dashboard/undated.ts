import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dashboard/undated',
  severity: 'error',
  asks: 'The period of a reading on the dashboard says when it was true.',
  why: 'Without a date nobody can tell whether a newer figure has overtaken it.',
  refused: [
    {
      file: 'sources/survey-2026.yaml',
      reportedIn: 'dashboard.yaml',
      from: "period: '2026'",
      to: 'period: current edition',
    },
  ],
  accepted: [
    {
      file: 'sources/survey-2026.yaml',
      from: "period: '2026'",
      to: 'period: May 2026',
    },
  ],
} as const satisfies RuleGuide;
