import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/nested-link',
  severity: 'error',
  asks: 'No link stands within a link; terms, facts, citations and footnotes are links, too.',
  why: 'Browsers tear two such links apart, and a keyboard reaches only one of them.',
  refused: [
    {
      append: 'See [the <Term of="median">median</Term>](/about/).',
    },
  ],
  accepted: [
    {
      append: 'See the <Term of="median">median</Term>, and [what this is](/about/).',
    },
  ],
} as const satisfies RuleGuide;
