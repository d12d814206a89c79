import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/format',
  severity: 'error',
  asks: 'A picture is PNG, JPEG or WebP by its bytes, and does not move.',
  why: 'Every browser shows these, and none of them can act: an SVG can carry script, and what moves cannot be read beside.',
  refused: [
    {
      note: 'An SVG, which can carry script; what a name says is not asked.',
      file: 'articles/demand/drawing.png',
      text: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>\n',
    },
    { append: '![A request passes a gateway](./stages.svg)' },
  ],
  accepted: [{ append: '![A request passes a gateway](./stages.png)' }],
} as const satisfies RuleGuide;
