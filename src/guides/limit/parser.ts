import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'limit/parser',
  severity: 'error',
  asks: 'A text can be read within half a minute and half a gigabyte.',
  why: 'A few kilobytes made for it can exhaust a parser; it then ends its own process and not the build, and its file is named.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/read-apart.test.ts',
} as const satisfies RuleGuide;
