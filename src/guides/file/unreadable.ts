import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/unreadable',
  severity: 'error',
  asks: 'Every file can be read.',
  why: 'What cannot be read cannot be checked, and would be missing from the site without a word.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/hostile-files.test.ts',
} as const satisfies RuleGuide;
