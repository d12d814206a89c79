import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'link/same-words',
  severity: 'warning',
  asks: 'Two links of a text that are called the same lead to the same place.',
  why: 'Somebody who hears the links of a page one after another, without the sentences around them, cannot tell the two apart.',
  refused: [{ append: 'See [the article](/demand/is-it-sound/) and [the article](/demand/second/#why).' }],
  accepted: [
    { append: 'See [the first article](/demand/is-it-sound/) and [the reason](/demand/second/#why).' },
    {
      note: 'One place may be linked twice.',
      append: 'See [the first](/demand/is-it-sound/), and [the first](/demand/is-it-sound/) again.',
    },
  ],
} as const satisfies RuleGuide;
