import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/unused',
  severity: 'warning',
  asks: 'Every picture is shown by a text.',
  why: 'One that no text shows is not published, and everybody who copies the repository carries it.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/picture-rules.test.ts',
} as const satisfies RuleGuide;
