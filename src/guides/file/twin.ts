import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/twin',
  severity: 'error',
  asks: 'No two names differ only by case or by how an accent is written.',
  why: 'On some systems the two are one file, and which of them is read depends on the machine.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/hostile-files.test.ts',
} as const satisfies RuleGuide;
