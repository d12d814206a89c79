import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/heading-like-paragraph',
  severity: 'error',
  asks: 'A heading has at most six number signs.',
  why: 'With seven it is a paragraph that begins with them.',
  refused: [{ append: '####### Too deep\n\nNothing.' }],
  accepted: [{ append: '### Deep\n\nNothing.' }],
} as const satisfies RuleGuide;
