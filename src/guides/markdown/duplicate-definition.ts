import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/duplicate-definition',
  severity: 'error',
  asks: 'A label of a link is defined once.',
  why: 'Of two definitions the first counts and the second is silently ignored: a link leads elsewhere than its author thinks.',
  refused: [{ append: 'See [the first][one].\n\n[one]: /demand/is-it-sound/\n\n[one]: /demand/second/' }],
  accepted: [{ append: 'See [the first][one].\n\n[one]: /demand/is-it-sound/' }],
} as const satisfies RuleGuide;
