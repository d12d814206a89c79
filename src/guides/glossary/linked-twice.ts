import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'glossary/linked-twice',
  severity: 'warning',
  asks: 'A term is linked once in a section, where it first matters.',
  why: 'The site shows the first link only, so that a page is not dotted with them; the others are noise in the file.',
  refused: [
    {
      append:
        'The <Term of="median">median</Term> is a value, and the\n<Term of="median">middle</Term> is it, too.',
    },
  ],
  accepted: [
    {
      append:
        'The <Term of="median">median</Term> is a value, and the median is not the mean.\n\n## In the next section\n\nHere the <Term of="median">median</Term> is linked again.',
    },
  ],
} as const satisfies RuleGuide;
