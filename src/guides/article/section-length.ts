import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'article/section-length',
  severity: 'warning',
  asks: 'A section has at most 600 words before the next heading.',
  why: 'Readers look for the place that concerns them; without headings they lose it, and themselves.',
  refused: [],
  accepted: [],
  shownBy: 'src/check/rules/section-length.test.ts',
} as const satisfies RuleGuide;
