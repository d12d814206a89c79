import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/not-utf-8',
  severity: 'error',
  asks: 'A file is saved as UTF-8.',
  why: 'In any other encoding a name with an accent would be shown as something else.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/check-content.test.ts',
} as const satisfies RuleGuide;
