import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'redirect/chain',
  severity: 'error',
  asks: 'A redirect leads straight to where the text is now, not to another redirect.',
  why: 'Each step costs a reader a page load, and search engines give up after a few.',
  refused: [
    {
      file: 'redirects.yaml',
      text: '- { from: /older/, to: /old/, since: 2026-01-01 }\n- { from: /old/, to: /demand/second/, since: 2026-01-01 }\n',
    },
  ],
  accepted: [
    {
      file: 'redirects.yaml',
      text: '- { from: /older/, to: /demand/second/, since: 2026-01-01 }\n- { from: /old/, to: /demand/second/, since: 2026-01-01 }\n',
    },
  ],
} as const satisfies RuleGuide;
