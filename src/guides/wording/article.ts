import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'wording/article',
  severity: 'warning',
  asks: '*A* and *an* go with the sound of the word that follows.',
  why: 'A slip that everybody stumbles over and no dictionary finds.',
  refused: [{ append: 'It is an report.' }, { append: 'It is a answer.' }],
  accepted: [{ append: 'It is a report.' }, { append: 'It is an hour, and a union.' }],
} as const satisfies RuleGuide;
