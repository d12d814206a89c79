import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'redirect/shadow',
  severity: 'error',
  asks: 'A redirect starts where there is no page.',
  why: 'Where it starts at a page, nobody can read that page any more.',
  refused: [
    {
      file: 'redirects.yaml',
      text: '- { from: /about/, to: /demand/, since: 2026-01-01 }\n',
    },
    {
      file: 'redirects.yaml',
      text: '- { from: /topics/pay/, to: /demand/, since: 2026-01-01 }\n',
    },
  ],
  accepted: [
    {
      file: 'redirects.yaml',
      text: '- { from: /about-us/, to: /about/, since: 2026-01-01 }\n',
    },
  ],
} as const satisfies RuleGuide;
