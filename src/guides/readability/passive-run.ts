import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'readability/passive-run',
  severity: 'warning',
  asks: 'Of three sentences in a row at least one says who acts.',
  why: 'A reader who is told only that things are done cannot tell who must do them.',
  refused: [
    { append: 'The key is made once. The record is stored with it. The answer is sent to the caller.' },
  ],
  accepted: [
    { append: 'The key is made once. The record is stored with it. The server then answers the caller.' },
  ],
} as const satisfies RuleGuide;
