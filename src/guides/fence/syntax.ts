import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'fence/syntax',
  severity: 'error',
  asks: 'A block of JSON, YAML or HTTP can be read as what it says it is.',
  why: 'Readers copy what they see, and one comma too many costs each of them the same search.',
  refused: [
    { append: '```json\n{ "one": 1, }\n```' },
    { append: '```yaml\none: [1, 2\n```' },
    { append: '```http\nHTTP/1.1 OK\n```' },
  ],
  accepted: [
    { append: '```json\n{ "one": 1 }\n```' },
    {
      append:
        '```http\nGET /orders HTTP/1.1\nHost: api.example\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n[]\n```',
    },
    {
      note: 'Where it is broken on purpose, the fence says why.',
      append: '```json not-run="it shows a comma too many"\n{ "one": 1, }\n```',
    },
  ],
} as const satisfies RuleGuide;
