import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/too-large',
  severity: 'error',
  asks: 'A file stays below the bound of its kind: 256 KiB for a text, 64 KiB for a source and the like, 8 KiB for a comment, 512 KiB for a list, 1 MiB for a table.',
  why: 'What a person writes by hand stays far below; what does not is read by every build and every reader.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/file-rules.test.ts',
} as const satisfies RuleGuide;
