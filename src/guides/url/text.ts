import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'url/text',
  severity: 'error',
  asks: 'A link that says an address leads to it.',
  why: 'A reader who sees one address and is led to another has been deceived.',
  refused: [
    {
      append: 'See [https://bank.com/](https://example.org/).',
    },
    {
      append: 'See [bank.com](https://example.org/).',
    },
  ],
  accepted: [
    {
      append:
        'See [example.org](https://www.example.org/pay), or [their report](https://example.org/report).',
    },
    {
      note: 'A name that only looks like an address.',
      append: 'It runs on [Node.js](https://example.org/).',
    },
  ],
} as const satisfies RuleGuide;
