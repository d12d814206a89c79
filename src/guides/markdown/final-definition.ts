import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/final-definition',
  severity: 'warning',
  asks: 'Definitions of labels stand at the end of the text.',
  why: 'They are shown nowhere; in one place they can be looked over and kept.',
  refused: [{ append: 'See [the first][one].\n\n[one]: /demand/is-it-sound/\n\nA last word.' }],
  accepted: [{ append: 'See [the first][one].\n\nA last word.\n\n[one]: /demand/is-it-sound/' }],
} as const satisfies RuleGuide;
