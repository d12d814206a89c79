import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fact/no-value',
  severity: 'error',
  asks: 'A fact that is printed has a value.',
  why: 'A statement without a value has nothing to print; it can only be cited.',
  refused: [
    {
      append: 'The year was <Fact of="survey-2026/remark" />.',
    },
  ],
  accepted: [
    {
      append: 'The year was called a good one <Cite of="survey-2026/remark" />.',
    },
  ],
} as const satisfies RuleGuide;
