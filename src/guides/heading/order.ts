import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'heading/order',
  severity: 'error',
  asks: 'Headings start at `##` and leave out no level.',
  why: 'Readers who listen to a page move from heading to heading, and the table of contents is made of them; the first level is the page’s title.',
  refused: [
    {
      append: '#### A level is left out\n\nBelow it is text.',
    },
    {
      append: '# A second title\n\nBelow it is text.',
    },
  ],
  accepted: [
    {
      append:
        '## A section\n\n### A part of it\n\nBelow it is text.\n\n## The next section\n\nBelow it is text.',
    },
  ],
} as const satisfies RuleGuide;
