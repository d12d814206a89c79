import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'limit/text',
  severity: 'error',
  asks: 'Lines, runs of one character, tables and levels of quotes and lists stay within bounds.',
  why: 'They are counted before anything parses the text, so that no text can be made to keep a parser busy for ever.',
  refused: [
    {
      append: '******************************************************************',
    },
    {
      append: '> > > > > > > > > > > > > > > > > > > > > > > > > Quoted.',
    },
  ],
  accepted: [
    {
      append: '> > A quote in a quote.',
    },
  ],
} as const satisfies RuleGuide;
