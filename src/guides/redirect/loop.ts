import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'redirect/loop',
  severity: 'error',
  asks: 'Redirects do not lead round in a circle.',
  why: 'A browser follows for a while and then shows an error of its own.',
  refused: [
    {
      file: 'redirects.yaml',
      text: '- { from: /old/, to: /older/, since: 2026-01-01 }\n- { from: /older/, to: /old/, since: 2026-01-01 }\n',
    },
    {
      file: 'redirects.yaml',
      text: '- { from: /old/, to: /old/, since: 2026-01-01 }\n',
    },
  ],
  accepted: [
    {
      file: 'redirects.yaml',
      text: '- { from: /older/, to: /demand/second/, since: 2026-01-01 }\n- { from: /old/, to: /demand/second/, since: 2026-01-01 }\n',
    },
  ],
} as const satisfies RuleGuide;
