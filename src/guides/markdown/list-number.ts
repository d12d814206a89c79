import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/list-number',
  severity: 'warning',
  asks: 'The numbers of a list are those that are shown.',
  why: 'A page counts them one by one whatever is written: "see step 4" would then mean another.',
  refused: [{ append: '1. First\n2. Second\n4. Last' }],
  accepted: [{ append: '1. First\n2. Second\n3. Last' }],
} as const satisfies RuleGuide;
