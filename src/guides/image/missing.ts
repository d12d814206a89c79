import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/missing',
  severity: 'error',
  asks: 'The file of a picture is there, under exactly that name.',
  why: 'Readers would see a torn frame; and a name in capitals that one computer takes for the same is another on the server.',
  refused: [
    { append: '![A request passes a gateway](./gateway.png)' },
    { append: '![A request passes a gateway](./Stages.png)' },
  ],
  accepted: [
    { append: '![A request passes a gateway](./stages.png)' },
    {
      note: 'The file of another folder of the content.',
      append: '![A request passes a gateway](../demand/stages.png)',
    },
  ],
} as const satisfies RuleGuide;
