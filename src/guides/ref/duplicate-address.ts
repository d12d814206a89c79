import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'ref/duplicate-address',
  severity: 'error',
  asks: 'An address belongs to one page.',
  why: 'Of two pages at one address only one can be read.',
  refused: [
    {
      note: 'The section `demand` stands at this address.',
      file: 'pages/demand.mdx',
      text: '---\ntitle: Another page\ndescription: A page that is here to show at which addresses a page may stand, and at which it may not, whatever it says in its text.\nupdated: 2026-01-02\n---\n\nIt says so.\n',
    },
  ],
  accepted: [
    {
      file: 'pages/method.mdx',
      text: '---\ntitle: Another page\ndescription: A page that is here to show at which addresses a page may stand, and at which it may not, whatever it says in its text.\nupdated: 2026-01-02\n---\n\nIt says so.\n',
    },
  ],
} as const satisfies RuleGuide;
