import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/fragment',
  severity: 'error',
  asks: 'A text has no empty tags, `<>`.',
  why: 'They mean something in code and nothing in a text.',
  refused: [
    {
      append: 'It is <>sound</>.',
    },
  ],
  accepted: [
    {
      append: 'It is sound, and `<>` stands in a code span.',
    },
  ],
} as const satisfies RuleGuide;
