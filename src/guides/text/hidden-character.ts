import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'text/hidden-character',
  severity: 'error',
  asks: 'No entity stands for a control character or one that cannot be seen.',
  why: 'Written as an entity, such a character deceives a reader as well as the character itself.',
  refused: [
    {
      append: 'Of three &#x202e;words one turns.',
    },
  ],
  accepted: [
    {
      append: 'Fish &amp; chips.',
    },
  ],
} as const satisfies RuleGuide;
