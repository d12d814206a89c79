import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/language',
  severity: 'error',
  asks: 'A code block names its language after the opening fence, as one of those that the site knows.',
  why: 'The name decides how code is coloured, read aloud and tested; code that nothing tests is soon wrong.',
  refused: [{ append: '```\nplain\n```' }, { append: '```typescript\nconst one = 1;\n```' }],
  accepted: [
    { append: '```ts\nconst one = 1;\nconsole.log(one);\n```' },
    { note: 'What is no code is `text`.', append: '```text\nContent-free\n```' },
  ],
} as const satisfies RuleGuide;
