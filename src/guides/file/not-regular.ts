import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/not-regular',
  severity: 'error',
  asks: 'The content folder holds ordinary files only.',
  why: 'A pipe or a device can keep whoever reads it waiting for ever.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/file-rules.test.ts',
} as const satisfies RuleGuide;
