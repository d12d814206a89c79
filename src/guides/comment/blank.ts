import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'comment/blank',
  severity: 'error',
  asks: 'A comment has words to show.',
  why: 'A comment without any would be a name and a date beside an empty place.',
  refused: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'It is *sound*.',
      to: "'[a]: https://example.org/'",
    },
  ],
  accepted: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'It is *sound*.',
      to: 'It is sound.',
    },
  ],
} as const satisfies RuleGuide;
