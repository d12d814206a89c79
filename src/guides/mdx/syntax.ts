import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/syntax',
  severity: 'error',
  asks: 'A text can be parsed: each component is closed, and `<` and `{` that are meant as such are escaped.',
  why: 'The check and the site read with one parser; what it cannot read has no page.',
  refused: [
    {
      append: 'It holds where a <= b.',
    },
    {
      append: 'A set is written {1, 2.',
    },
  ],
  accepted: [
    {
      append: 'It holds where a \\<= b.',
    },
    {
      append: 'A set is written \\{1, 2}.',
    },
  ],
} as const satisfies RuleGuide;
