import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'redirect/shadow',
  severity: 'error',
  asks: 'A redirect starts where there is no page, and at no address that the site keeps for itself.',
  why: 'Where it starts at a page, nobody can read that page any more; where the site has its own files, they are not found.',
  refused: [
    {
      file: 'redirects.yaml',
      text: '- { from: /about/, to: /demand/, since: 2026-01-01 }\n',
    },
    {
      file: 'redirects.yaml',
      text: '- { from: /topics/pay/, to: /demand/, since: 2026-01-01 }\n',
    },
    {
      note: 'The page with an article’s evidence.',
      file: 'redirects.yaml',
      text: '- { from: /demand/second/evidence/, to: /demand/, since: 2026-01-01 }\n',
    },
    {
      note: 'The index of the search.',
      file: 'redirects.yaml',
      text: '- { from: /pagefind/, to: /demand/, since: 2026-01-01 }\n',
    },
  ],
  accepted: [
    {
      file: 'redirects.yaml',
      text: '- { from: /about-us/, to: /about/, since: 2026-01-01 }\n',
    },
    {
      note: 'A source that has another name now.',
      file: 'redirects.yaml',
      text: '- { from: /sources/survey-2025/, to: /sources/survey-2026/, since: 2026-01-01 }\n',
    },
  ],
} as const satisfies RuleGuide;
