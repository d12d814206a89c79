import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'url/user-info',
  severity: 'error',
  asks: 'An address has no user’s name or password before its host.',
  why: 'A reader takes what stands first for the host, and it is not.',
  refused: [
    {
      append: 'See [the method of the survey](https://bank.com@example.org/).',
    },
  ],
  accepted: [
    {
      append: 'See [the method of the survey](https://example.org/@bank).',
    },
  ],
} as const satisfies RuleGuide;
