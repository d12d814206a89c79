import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/control-character',
  severity: 'error',
  asks: 'A file holds no control characters and none that cannot be seen.',
  why: 'They can turn a line around, hide words from a reviewer or act on a terminal.',
  refused: [
    {
      append: 'Of three \u202ewords one turns.',
    },
  ],
  accepted: [
    {
      append: 'Emoji 🚀, umlauts ä and scripts such as עברית are text like any other.',
    },
  ],
} as const satisfies RuleGuide;
