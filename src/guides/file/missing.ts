import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/missing',
  severity: 'error',
  asks: 'The content folder has a list of sections, `sections.yaml`.',
  why: 'Every article stands in a section; without one there is nothing to build.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/check-content.test.ts',
} as const satisfies RuleGuide;
