import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'comment/nested-reply',
  severity: 'error',
  asks: 'A reply answers a comment, not another reply.',
  why: 'Replies stand one level deep, so that they can be read on a narrow screen; an answer to an answer would have no place on the page.',
  refused: [
    {
      file: 'comments/demand/is-it-sound/third.yaml',
      text: 'id: third\nname: A third reader\ndate: 2026-02-05\ntext: So do I.\nreplyTo: reply\n',
    },
  ],
  accepted: [
    {
      file: 'comments/demand/is-it-sound/third.yaml',
      text: 'id: third\nname: A third reader\ndate: 2026-02-05\ntext: So do I.\nreplyTo: first\n',
    },
  ],
} as const satisfies RuleGuide;
