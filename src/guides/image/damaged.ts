import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/damaged',
  severity: 'error',
  asks: 'A picture can be read to its end.',
  why: 'A file that was cut off shows half of a picture, or none; and one that was made to break the program which reads it stops here.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/picture-rules.test.ts',
} as const satisfies RuleGuide;
