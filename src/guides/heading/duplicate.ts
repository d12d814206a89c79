import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'heading/duplicate',
  severity: 'error',
  asks: 'No two headings below one heading have the same words.',
  why: 'In a table of contents two of the same words cannot be told apart, and a link to the second changes when the first does.',
  refused: [
    {
      append: '## Why\n\nThe fixture has this heading already.',
    },
  ],
  accepted: [
    {
      append:
        '## Why not\n\nBelow it is text.\n\n### In short\n\nBelow it is text.\n\n## When\n\nBelow it is text.\n\n### In short\n\nIn another section the same words are another heading.',
    },
  ],
} as const satisfies RuleGuide;
