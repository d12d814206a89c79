import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'limit/headings',
  severity: 'error',
  asks: 'A text has at most 500 headings.',
  why: 'A list of more leads nobody anywhere, and each costs every reader a little.',
  refused: [],
  accepted: [],
  shownBy: 'tests/corpus/hostile/limits.yaml',
} as const satisfies RuleGuide;
