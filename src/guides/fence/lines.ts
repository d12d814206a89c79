import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/lines',
  severity: 'error',
  asks: 'A code block marks lines that it has.',
  why: 'A mark that points past the end was made for another version of the code.',
  refused: [
    {
      append: '```json {3}\n{ "one": 1 }\n```',
    },
  ],
  accepted: [
    {
      append: '```json {1}\n{ "one": 1 }\n```',
    },
  ],
} as const satisfies RuleGuide;
