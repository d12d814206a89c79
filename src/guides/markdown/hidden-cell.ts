import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/hidden-cell',
  severity: 'error',
  asks: 'A row of a table has no more cells than the table has columns.',
  why: 'What stands in the cells beyond is not shown, and nobody notices.',
  refused: [{ append: '| Name | Meaning |\n| --- | --- |\n| One | The first | Lost |' }],
  accepted: [{ append: '| Name | Meaning |\n| --- | --- |\n| One | The first |' }],
} as const satisfies RuleGuide;
