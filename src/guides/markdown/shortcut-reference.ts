import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/shortcut-reference',
  severity: 'warning',
  asks: 'A link by its label alone has a second, empty pair of brackets.',
  why: 'One pair is how words in brackets are written, too: which of the two is meant should be seen.',
  refused: [{ append: 'See [the first].\n\n[the first]: /demand/is-it-sound/' }],
  accepted: [{ append: 'See [the first][].\n\n[the first]: /demand/is-it-sound/' }],
} as const satisfies RuleGuide;
