import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'spelling/word',
  severity: 'error',
  asks: 'Words are spelt as a dictionary of British English has them.',
  why: 'A misspelt word makes a reader doubt the figure beside it, and no search finds it.',
  refused: [{ append: 'We recieve answers.' }, { append: 'The colour is a color.' }],
  accepted: [
    { append: 'We receive answers.' },
    {
      append: 'The code `recieve` is no word, and so is no address: [a report](https://example.org/recieve).',
    },
  ],
} as const satisfies RuleGuide;
