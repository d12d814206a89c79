import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'readability/long-paragraph',
  severity: 'warning',
  asks: 'A paragraph has at most 150 words.',
  why: 'On a telephone that many fill the screen, and the eye has nothing to come back to.',
  refused: [
    {
      append:
        'Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them. Whatever people said in answer was written down by the two who had asked them.',
    },
  ],
  accepted: [{ append: 'Whatever people said in answer was written down.' }],
} as const satisfies RuleGuide;
