import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/run',
  severity: 'error',
  asks: 'A TypeScript sample runs on Node and an SQL sample on PostgreSQL, as it stands and without an error or a warning.',
  why: 'A sample that was never run is a guess. Samples run with a few modules of Node, and reach no file, no other process and no other machine.',
  refused: [
    { append: "```ts\nthrow new Error('too far');\n```" },
    { append: '```sql\nSELECT total FROM orders;\n```' },
  ],
  accepted: [
    { append: '```sql\nCREATE TABLE orders (total numeric);\nSELECT total FROM orders;\n```' },
    {
      note: 'What cannot run says why.',
      append:
        '```ts not-run="it needs a key of a payment service"\nawait fetch(\'https://pay.example\');\n```',
    },
  ],
} as const satisfies RuleGuide;
