import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/types',
  severity: 'error',
  asks: 'A TypeScript sample compiles alone, under strict rules, with the types of Node.',
  why: 'The compiler finds the mistakes that a reader would find later, in a program of their own.',
  refused: [{ append: '```ts\nconst one: string = 1;\nconsole.log(one);\n```' }],
  accepted: [
    { append: "```ts\nimport assert from 'node:assert/strict';\n\nassert.equal(1 + 1, 2);\n```" },
    {
      note: 'Where the compiler does not know something yet, the fence says so.',
      append:
        '```ts not-typed="the mistake is what it shows"\nconst one: string = 1;\nconsole.log(one);\n```',
    },
  ],
} as const satisfies RuleGuide;
