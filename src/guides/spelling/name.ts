import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'spelling/name',
  severity: 'warning',
  asks: 'A name is spelt as its owner spells it, and listed.',
  why: 'A name that no dictionary has may be new or may be a slip; once it is listed, each other spelling of it is found.',
  refused: [{ append: 'Adzunna counts adverts.' }],
  accepted: [
    { append: 'PostgreSQL stores rows.' },
    {
      file: 'articles/demand/second.mdx',
      note: 'Code and acronyms are no words.',
      append: 'The field `adzunna` holds what the TGI says.',
    },
  ],
} as const satisfies RuleGuide;
