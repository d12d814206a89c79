import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'figure/unused',
  severity: 'error',
  asks: 'A figure that the front matter computes is printed in the text.',
  why: 'A figure that no reader sees is one more thing to keep right.',
  refused: [
    {
      file: 'articles/demand/is-it-sound.mdx',
      from: '    decimals: 1\n',
      to: '    decimals: 1\n  - id: gap\n    statement: How far the two years lie apart\n    operation: change\n    operands: [survey-2026/median-pay-2025, survey-2026/median-pay]\n    decimals: 0\n',
    },
  ],
  accepted: [
    {
      file: 'articles/demand/is-it-sound.mdx',
      from: 'rose by <Fact of="rise" />',
      to: 'rose by <Fact of="rise" form="rounded" />',
    },
  ],
} as const satisfies RuleGuide;
