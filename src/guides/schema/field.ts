import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'schema/field',
  severity: 'error',
  asks: 'A field is there when it is needed, and of its kind and length.',
  why: 'Titles, dates and units are shown, sorted and compared by the site; a value of another kind would be shown wrong.',
  refused: [
    {
      note: 'There is no such day.',
      from: 'published: 2026-01-02',
      to: 'published: 2025-02-30',
    },
    {
      from: 'published: 2026-01-02',
      to: 'published: 2 January 2026',
    },
    {
      from: 'title: A second article',
      to: 'title: A',
    },
    {
      note: 'A name with a dot is a file’s.',
      file: 'redirects.yaml',
      text: '- { from: /claims.json/, to: /demand/, since: 2026-01-01 }\n',
    },
  ],
  accepted: [
    {
      from: 'title: A second article',
      to: 'title: Another article',
    },
  ],
} as const satisfies RuleGuide;
