import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/emphasis-as-heading',
  severity: 'warning',
  asks: 'A heading is written as one, and not as a paragraph in bold.',
  why: 'Contents, links to a part and screen readers know only real headings.',
  refused: [{ append: '**What follows**\n\nNothing follows.' }],
  accepted: [{ append: '## What follows\n\nNothing follows.' }, { append: '**What follows** is nothing.' }],
} as const satisfies RuleGuide;
