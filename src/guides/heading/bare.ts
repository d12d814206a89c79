import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'heading/bare',
  severity: 'warning',
  asks: 'Something stands below each heading.',
  why: 'A heading without a text promises what is not there.',
  refused: [
    {
      append: '## Nothing stands below this',
    },
    {
      append:
        '### A comment is nothing\n\n{/* To be written. */}\n\n## The next section\n\nBelow it is text.',
    },
  ],
  accepted: [
    {
      append: '## A section\n\n### A part of it\n\nBelow it is text.',
    },
  ],
} as const satisfies RuleGuide;
