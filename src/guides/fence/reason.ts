import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/reason',
  severity: 'error',
  asks: 'A fence that says `not-run` or `not-typed` gives the reason.',
  why: 'Without one nobody can tell a sample that cannot run here from one that was never tried.',
  refused: [{ append: '```ts not-run=""\nconst one = 1;\n```' }],
  accepted: [
    {
      append:
        '```ts not-run="it needs a key of a payment service"\nawait fetch(\'https://pay.example\');\n```',
    },
  ],
} as const satisfies RuleGuide;
