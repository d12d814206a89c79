import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/element',
  severity: 'error',
  asks: 'A text is Markdown and components; it holds no HTML.',
  why: 'HTML can carry script to every reader, and would look and behave unlike the rest of the site.',
  refused: [
    {
      append: 'It is <b>sound</b>.',
    },
    {
      append: '<details>\n\nHidden.\n\n</details>',
    },
  ],
  accepted: [
    {
      append: 'It is **sound**.',
    },
    {
      note: 'A character that is meant as such.',
      append: 'Here 1 \\< 2, and code says `<b>`.',
    },
  ],
} as const satisfies RuleGuide;
