import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/prop',
  severity: 'error',
  asks: 'A component has the props that it needs, with values that it knows.',
  why: 'A value that means nothing to the component would be shown as something that the author did not mean.',
  refused: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" form="short" />.',
    },
    {
      append: 'The <Term>median</Term> says so.',
    },
  ],
  accepted: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" form="rounded" />.',
    },
  ],
} as const satisfies RuleGuide;
