import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'ref/reserved-address',
  severity: 'error',
  asks: 'A section or page does not take an address of the site’s own, such as `/sources/`.',
  why: 'The site’s own page would be replaced, or the new one never seen.',
  refused: [
    {
      file: 'pages/sources.mdx',
      text: '---\ntitle: Another page\ndescription: A page that is here to show at which addresses a page may stand, and at which it may not, whatever it says in its text.\nupdated: 2026-01-02\n---\n\nIt says so.\n',
    },
  ],
  accepted: [
    {
      file: 'pages/how-we-work.mdx',
      text: '---\ntitle: Another page\ndescription: A page that is here to show at which addresses a page may stand, and at which it may not, whatever it says in its text.\nupdated: 2026-01-02\n---\n\nIt says so.\n',
    },
  ],
} as const satisfies RuleGuide;
