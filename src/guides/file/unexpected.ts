import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/unexpected',
  severity: 'error',
  asks: 'Every file stands where the site reads one of its kind.',
  why: 'A file that nothing reads looks published and is not.',
  refused: [
    {
      note: 'An article stands in the folder of its section.',
      file: 'articles/lost.mdx',
      text: '---\ntitle: Another page\ndescription: A page that is here to show at which addresses a page may stand, and at which it may not, whatever it says in its text.\nupdated: 2026-01-02\n---\n\nIt says so.\n',
    },
    {
      file: 'articles/demand/notes.txt',
      text: 'Remember the milk.\n',
    },
  ],
  accepted: [
    {
      file: 'pages/method.mdx',
      text: '---\ntitle: Another page\ndescription: A page that is here to show at which addresses a page may stand, and at which it may not, whatever it says in its text.\nupdated: 2026-01-02\n---\n\nIt says so.\n',
    },
  ],
} as const satisfies RuleGuide;
