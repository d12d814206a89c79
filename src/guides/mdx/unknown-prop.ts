import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/unknown-prop',
  severity: 'error',
  asks: 'A component is given only props that it has.',
  why: 'A misspelt prop would be ignored without a word, and one of the framework’s own could act.',
  refused: [
    {
      append: 'The pay was <Fact off="survey-2026/median-pay" />.',
    },
    {
      append: '<Callout kind="note" set:html="text">\n\nA note.\n\n</Callout>',
    },
  ],
  accepted: [
    {
      append: 'The pay was <Fact of="survey-2026/median-pay" />.',
    },
  ],
} as const satisfies RuleGuide;
