import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/symbolic-link',
  severity: 'error',
  asks: 'The content folder holds no symbolic links.',
  why: 'A link can lead out of the folder, and the site would publish what stands there.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/check-content.test.ts',
} as const satisfies RuleGuide;
