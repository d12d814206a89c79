import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/expression',
  severity: 'error',
  asks: 'Braces hold comments only.',
  why: 'What stands in braces would be run as code when the site is built.',
  refused: [
    {
      append: 'One and one is {1 + 1}.',
    },
    {
      append: '{process.exit(0)}',
    },
  ],
  accepted: [
    {
      append: '{/* A note to the next author, which no reader sees. */}',
    },
    {
      append: 'A set is written \\{1, 2}, and code `{ x }`.',
    },
  ],
} as const satisfies RuleGuide;
