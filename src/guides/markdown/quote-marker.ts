import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/quote-marker',
  severity: 'warning',
  asks: 'Each line of a quotation begins with its marker.',
  why: "A line without one still counts as quoted: words of ours are then put into somebody's mouth.",
  refused: [{ append: '> This was said,\nand this was not.' }],
  accepted: [{ append: '> This was said.\n\nAnd this was not.' }],
} as const satisfies RuleGuide;
