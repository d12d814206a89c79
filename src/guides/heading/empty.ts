import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'heading/empty',
  severity: 'error',
  asks: 'A heading has words.',
  why: 'An empty heading is read aloud as nothing, and stands in the table of contents as a hole.',
  refused: [
    {
      append: '##\n\nBelow it is text.',
    },
  ],
  accepted: [
    {
      append: '## `GET`\n\nCode is words, too.',
    },
  ],
} as const satisfies RuleGuide;
