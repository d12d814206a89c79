import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'dataset/chart',
  severity: 'error',
  asks: 'The chart of a dataset names columns of its table: numbers of one unit, along text or time.',
  why: 'A chart that mixes units, or draws a column that is not there, shows something that nobody measured.',
  refused: [
    {
      file: 'datasets/pay-by-year.yaml',
      from: 'y: [pay]',
      to: 'y: [wage]',
    },
    {
      file: 'datasets/pay-by-year.yaml',
      from: 'x: year',
      to: 'x: years',
    },
  ],
  accepted: [
    {
      file: 'datasets/pay-by-year.yaml',
      from: 'kind: bar',
      to: 'kind: line',
    },
  ],
} as const satisfies RuleGuide;
