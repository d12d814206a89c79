import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'glossary/unlinked',
  severity: 'warning',
  asks: 'An article that names three or more terms of the glossary links some of them.',
  why: 'A newcomer who has to look up every other word gives up before the answer.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/term-rules.test.ts',
} as const satisfies RuleGuide;
