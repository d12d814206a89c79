import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'link/broken',
  severity: 'error',
  asks: 'A link within the site leads to a page that exists, and to a heading that stands on it.',
  why: 'A reader who follows a dead link learns nothing and trusts the rest less.',
  refused: [
    { append: 'See [the method](/demand/nowhere/).' },
    {
      note: 'The page exists and the heading does not.',
      append: 'See [the first](/demand/is-it-sound/#nowhere).',
    },
  ],
  accepted: [{ append: 'See [what was measured](/demand/is-it-sound/#what-was-measured).' }],
} as const satisfies RuleGuide;
