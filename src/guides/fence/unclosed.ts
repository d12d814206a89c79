import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/unclosed',
  severity: 'error',
  asks: 'A code block ends with the marks that it began with.',
  why: 'Markdown takes everything below an open fence for code, headings and figures among it, and says nothing.',
  refused: [
    { append: '```text\nWords that were meant as text.' },
    { note: 'A longer fence may hold a shorter one.', append: '````text\n```\ninner\n```' },
  ],
  accepted: [{ append: '```text\nContent-free\n```' }, { append: '- One:\n\n  ```text\n  in a list\n  ```' }],
} as const satisfies RuleGuide;
