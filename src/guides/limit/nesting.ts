import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'limit/nesting',
  severity: 'error',
  asks: 'Quotes, lists, components and metadata nest a few levels deep.',
  why: 'Deep nesting leaves no room on a narrow screen, and a few kilobytes of it can exhaust a parser.',
  refused: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: "text: '> > > > It is sound.'",
    },
  ],
  accepted: [
    {
      file: 'comments/demand/is-it-sound/first.yaml',
      from: 'text: It is *sound*.',
      to: "text: '> > It is sound.'",
    },
  ],
} as const satisfies RuleGuide;
