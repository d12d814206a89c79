import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'figure/uncited',
  severity: 'error',
  asks: 'A statistic in prose is placed as a fact or cited where it stands.',
  why: 'A figure without its population, its period and its source cannot be checked, and is repeated all the same.',
  refused: [{ append: 'Demand for developers rose by 25%.' }],
  accepted: [
    { append: 'The median pay is <Fact of="survey-2026/median-pay" />.' },
    {
      note: 'An invented number says so.',
      append: '<Example>\n\nIf 25% left, three of four would stay.\n\n</Example>',
    },
  ],
} as const satisfies RuleGuide;
