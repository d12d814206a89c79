import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'redirect/dead',
  severity: 'error',
  asks: 'A redirect leads to a page, and to a heading on it where it names one.',
  why: 'An address that was once given out should still lead a reader to what it promised.',
  refused: [
    {
      file: 'redirects.yaml',
      text: '- { from: /old/, to: /demand/is-it-sond/, since: 2026-01-01 }\n',
    },
    {
      file: 'redirects.yaml',
      text: '- { from: /old/, to: /demand/second/#who, since: 2026-01-01 }\n',
    },
  ],
  accepted: [
    {
      file: 'redirects.yaml',
      text: '- { from: /old/, to: /demand/second/#why, since: 2026-01-01 }\n',
    },
  ],
} as const satisfies RuleGuide;
