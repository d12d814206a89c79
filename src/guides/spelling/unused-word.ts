import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'spelling/unused-word',
  severity: 'warning',
  asks: 'Every word of the list is needed by a text.',
  why: 'A word that is allowed for nothing hides the slip that looks like it.',
  refused: [{ file: 'words.txt', text: '# Words of ours.\nzyzzogeton\n' }],
  accepted: [{ file: 'words.txt', text: '# Words of ours.\n' }],
} as const satisfies RuleGuide;
