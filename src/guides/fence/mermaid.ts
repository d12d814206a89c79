import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/mermaid',
  severity: 'error',
  asks: 'A diagram is a Mermaid flowchart or sequence diagram that can be drawn.',
  why: 'Diagrams are drawn when the site is built, so that readers need no script; what cannot be drawn then is never seen.',
  refused: [
    {
      append: '```mermaid\nflowchrt LR\n  A --> B\n```',
    },
  ],
  accepted: [
    {
      append: '```mermaid\nsequenceDiagram\n  Reader->>Site: asks\n  Site-->>Reader: answers\n```',
    },
  ],
} as const satisfies RuleGuide;
