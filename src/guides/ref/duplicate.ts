import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'ref/duplicate',
  severity: 'error',
  asks: 'An id is given once: of a fact, a section, a topic, a person, a column, a figure, a tile, a step.',
  why: 'Of two things with one name a reader would be shown one, and nobody could say which.',
  refused: [
    {
      file: 'sources/survey-2026.yaml',
      from: 'id: median-pay-2025',
      to: 'id: median-pay',
    },
  ],
  accepted: [
    {
      file: 'topics.yaml',
      from: '- id: pay\n  title: Pay\n  description: Wages, salaries and rates of pay, as this small site counts them; it has one topic, and all of its articles stand under it.',
      to: '- id: pay\n  title: Pay\n  description: Wages, salaries and rates of pay, as this small site counts them; it has one topic, and all of its articles stand under it.\n- id: hiring\n  title: Hiring\n  description: How people are found and chosen, as far as this small site knows; it has no article under this topic, and needs none.',
    },
  ],
} as const satisfies RuleGuide;
