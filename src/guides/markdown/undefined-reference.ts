import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/undefined-reference',
  severity: 'error',
  asks: 'The label of a link or of a footnote is defined in the text.',
  why: 'Otherwise the brackets are shown as they stand, and the link is none.',
  refused: [{ append: 'See [the first][nowhere].' }],
  accepted: [
    { append: 'See [the first][one].\n\n[one]: /demand/is-it-sound/' },
    { note: 'Brackets alone are brackets.', append: 'It was called "a [very] good year".' },
  ],
} as const satisfies RuleGuide;
