import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'figure/operands',
  severity: 'error',
  asks: 'A computed figure names facts of one kind, which its operation can join.',
  why: 'The arithmetic is done by the site, so that it is never wrong; it must also mean something.',
  refused: [
    {
      note: 'A statement has no value to compute with.',
      file: 'articles/demand/is-it-sound.mdx',
      from: 'id: rise\n    statement: How much the median pay rose in a year\n    operation: percentage-change\n    operands: [survey-2026/median-pay-2025, survey-2026/median-pay]',
      to: 'id: rise\n    statement: How much the median pay rose in a year\n    operation: percentage-change\n    operands: [survey-2026/remark, survey-2026/median-pay]',
    },
  ],
  accepted: [
    {
      file: 'articles/demand/is-it-sound.mdx',
      from: 'id: rise\n    statement: How much the median pay rose in a year\n    operation: percentage-change\n    operands: [survey-2026/median-pay-2025, survey-2026/median-pay]',
      to: 'id: rise\n    statement: How much the median pay rose in a year\n    operation: change\n    operands: [survey-2026/median-pay-2025, survey-2026/median-pay]',
    },
  ],
} as const satisfies RuleGuide;
