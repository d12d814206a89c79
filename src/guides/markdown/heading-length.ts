import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/heading-length',
  severity: 'warning',
  asks: 'A heading has at most 80 characters.',
  why: 'It is repeated in the contents, in search results and in links; a long one is cut there.',
  refused: [
    {
      append:
        '## Everything that was asked of everybody who could be found in the year in which it was asked\n\nNothing.',
    },
  ],
  accepted: [{ append: '## What was asked\n\nNothing.' }],
} as const satisfies RuleGuide;
