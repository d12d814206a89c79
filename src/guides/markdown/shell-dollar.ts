import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'markdown/shell-dollar',
  severity: 'warning',
  asks: 'Commands stand in a code block without the sign of the prompt.',
  why: 'Who copies them copies the sign, and the command fails.',
  refused: [{ append: '```bash\n$ npm start\n$ npm test\n```' }],
  accepted: [{ append: '```bash\nnpm start\nnpm test\n```' }],
} as const satisfies RuleGuide;
