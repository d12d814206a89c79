import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/size',
  severity: 'error',
  asks: 'A picture has at most 1 MiB and 40 million pixels.',
  why: 'A small file can unfold to gigabytes, and everybody who copies the repository carries each picture for ever.',
  refused: [],
  accepted: [],
  shownBy: 'tests/unit/picture-rules.test.ts',
} as const satisfies RuleGuide;
