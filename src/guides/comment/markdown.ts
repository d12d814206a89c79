import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'comment/markdown',
  severity: 'error',
  asks: 'A comment is plain Markdown: emphasis, code, quotes, lists and up to three links.',
  why: 'A comment comes from a stranger and stands on somebody else’s page; what would look like the page or add an address to it stays out.',
  refused: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: 'text: |\n  It is sound: ![a chart](https://example.org/chart.png)',
    },
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: 'text: |\n  ## Agreed\n\n  It is sound.',
    },
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: 'text: |\n  | Year | Pay |\n  | ---- | --- |\n  | 2026 | low |',
    },
  ],
  accepted: [
    {
      note: 'Tags and braces are shown as they were typed.',
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: 'text: |\n  Of {two} sides <b>one</b> is sound.',
    },
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: 'text: |\n  **Agreed.** It is sound:\n\n  - for one reason,\n  - and for `another`.',
    },
  ],
} as const satisfies RuleGuide;
