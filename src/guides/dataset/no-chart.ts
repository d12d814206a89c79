import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/no-chart',
  severity: 'error',
  asks: 'A dataset that an article draws says how it is drawn, or the article does.',
  why: 'A table alone does not say which of its columns belong in a picture.',
  refused: [
    {
      file: 'datasets/pay-by-year.yaml',
      reportedIn: 'articles/demand/is-it-sound.mdx',
      from: '\nchart: { kind: bar, x: year, y: [pay] }',
      to: '',
    },
  ],
  accepted: [
    {
      append: '<Chart dataset="pay-by-year" kind="line" columns="pay" title="Pay by year" />',
    },
  ],
} as const satisfies RuleGuide;
