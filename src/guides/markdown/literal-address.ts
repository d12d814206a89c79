import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/literal-address',
  severity: 'warning',
  asks: 'A link has words, not only its address.',
  why: 'An address read out letter by letter says nothing, and a long one breaks the line on a telephone.',
  refused: [{ append: 'See https://example.org/a-report for more.' }],
  accepted: [
    { append: 'See [the report](https://example.org/a-report) for more.' },
    { append: 'The address `https://example.org/` is an example.' },
  ],
} as const satisfies RuleGuide;
