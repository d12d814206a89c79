import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'redirect/duplicate',
  severity: 'error',
  asks: 'An address is redirected once.',
  why: 'Of two redirects from one address only one is followed, and nobody can tell which.',
  refused: [
    {
      file: 'redirects.yaml',
      text: '- { from: /old/, to: /about/, since: 2026-01-01 }\n- { from: /old/, to: /demand/, since: 2026-01-01 }\n',
    },
    {
      note: 'The page with its evidence moves with an article.',
      file: 'redirects.yaml',
      text: '- { from: /demand/old/, to: /demand/second/, since: 2026-01-01 }\n- { from: /demand/old/evidence/, to: /demand/, since: 2026-01-01 }\n',
    },
  ],
  accepted: [
    {
      file: 'redirects.yaml',
      text: '- { from: /old/, to: /about/, since: 2026-01-01 }\n- { from: /old/demand/, to: /demand/, since: 2026-01-01 }\n',
    },
  ],
} as const satisfies RuleGuide;
