import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/byte-order-mark',
  severity: 'error',
  asks: 'A file begins with its first character, not with a byte order mark.',
  why: 'The mark cannot be seen, and programs that do not expect it take it for text.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/file-rules.test.ts',
} as const satisfies RuleGuide;
