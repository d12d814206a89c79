import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'comment/name',
  severity: 'error',
  asks: 'A comment’s name is not that of an office of this site, and not one spelt with letters of several scripts.',
  why: 'A comment that seems to come from the editors, or from somebody known, is believed for the wrong reason.',
  refused: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'name: A reader',
      to: 'name: The editors',
    },
    {
      note: 'The first letter is Cyrillic.',
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'name: A reader',
      to: 'name: Оscar',
    },
  ],
  accepted: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'name: A reader',
      to: 'name: Zoë O’Brien-Łęcka',
    },
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'name: A reader',
      to: 'name: Ольга (backend team)',
    },
  ],
} as const satisfies RuleGuide;
