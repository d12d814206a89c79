import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/alt-opening',
  severity: 'warning',
  asks: 'The alternative text of a picture does not begin by saying that it is a picture.',
  why: 'A screen reader says so itself before it reads the text, so that its listeners hear it twice.',
  refused: [{ append: '![Image of a request that passes a gateway](./stages.png)' }],
  accepted: [{ append: '![A request passes a gateway](./stages.png)' }],
} as const satisfies RuleGuide;
