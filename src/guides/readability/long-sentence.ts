import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'readability/long-sentence',
  severity: 'warning',
  asks: 'A sentence has at most 45 words.',
  why: 'Who has to read it twice may not read it to its end.',
  refused: [
    {
      append:
        'It was asked of everybody who could be found in the year in which it was asked, and then of all others who had been missed in that year, and then once more of those who had not answered, and whatever they said was written down.',
    },
  ],
  accepted: [{ append: 'It was asked of everybody. Whatever they said was written down.' }],
} as const satisfies RuleGuide;
