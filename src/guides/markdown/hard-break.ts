import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/hard-break',
  severity: 'warning',
  asks: 'No line ends with spaces.',
  why: 'Two or more of them break the line where nobody sees it in the source, and editors delete them.',
  refused: [{ append: 'One line   \nand another.' }],
  accepted: [{ append: 'One line\\\nand another.' }, { append: 'One line\nand another.' }],
} as const satisfies RuleGuide;
