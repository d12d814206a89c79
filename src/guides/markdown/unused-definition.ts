import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/unused-definition',
  severity: 'warning',
  asks: 'A label that is defined is used.',
  why: 'A definition that nothing uses is most often the half of a slip: the link has another label.',
  refused: [{ append: 'Nothing links there.\n\n[one]: /demand/is-it-sound/' }],
  accepted: [{ append: 'See [the first][one].\n\n[one]: /demand/is-it-sound/' }],
} as const satisfies RuleGuide;
