import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/alone',
  severity: 'error',
  asks: 'A picture stands in a paragraph of its own.',
  why: 'Within a sentence it tears the line apart, and nobody knows whether its caption belongs to the words around it.',
  refused: [
    { append: 'See ![The stages of a request from a browser](./stages.png) for the stages.' },
    {
      note: 'A picture is no link: what is behind it would be hidden from who cannot see it.',
      append: '[![The stages of a request from a browser](./stages.png)](https://example.org/)',
    },
  ],
  accepted: [
    { append: 'These are the stages.\n\n![The stages of a request from a browser](./stages.png)' },
    { append: '- ![The stages of a request from a browser](./stages.png)' },
  ],
} as const satisfies RuleGuide;
