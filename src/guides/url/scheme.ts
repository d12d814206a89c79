import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'url/scheme',
  severity: 'error',
  asks: 'A link leads to `https://`, to `mailto:`, to a page of the site or to a heading.',
  why: 'Other schemes can run script, and addresses without encryption can be changed on the way.',
  refused: [
    {
      append: 'See [the report](http://example.org/).',
    },
    {
      append: 'See [the report](javascript:alert%281%29).',
    },
    {
      append: 'See [the report](//example.org/).',
    },
  ],
  accepted: [
    {
      append: 'See [the report](https://example.org/), or write to [us](mailto:editors@example.org).',
    },
    {
      append: 'See [about](/about/) or [above](#why).',
    },
  ],
} as const satisfies RuleGuide;
