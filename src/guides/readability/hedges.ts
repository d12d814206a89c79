import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'readability/hedges',
  severity: 'warning',
  asks: 'A claim is hedged once.',
  why: 'Two hedges in one breath say no more than one, and hide what the doubt rests on.',
  refused: [{ append: 'The share may possibly have risen.' }, { append: 'Pay seems probably higher.' }],
  accepted: [{ append: 'The share may have risen.' }, { append: 'In May the share could be read.' }],
} as const satisfies RuleGuide;
