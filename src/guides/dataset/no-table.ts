import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/no-table',
  severity: 'error',
  asks: 'A dataset’s description has its table beside it, in a file of the same name.',
  why: 'A description of nothing can neither be drawn nor downloaded.',
  refused: [
    {
      file: 'datasets/pay-by-town.yaml',
      text: "id: pay-by-town\ntitle: Median pay by town\ndescription: Median yearly pay of everyone who was asked, town by town.\nsource: survey-2026\ncovers: '2026'\npopulation: everyone who was asked\ngeography: Nowhere\ncolumns:\n  - { id: town, label: Town, type: text }\n  - { id: pay, label: Pay, type: number, unit: { kind: count } }\n",
    },
  ],
  accepted: [
    {
      note: 'Its table is `pay-by-year.csv`.',
      file: 'datasets/pay-by-year.yaml',
      from: 'title: Median pay by year',
      to: 'title: Median pay, year by year',
    },
  ],
} as const satisfies RuleGuide;
