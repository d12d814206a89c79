import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/alt',
  severity: 'error',
  asks: 'The alternative text of a picture says what it shows, in 10 to 300 characters, otherwise than its caption.',
  why: 'It is all that a reader has who cannot see the picture: a blind one, a search engine, anybody whose connection is slow.',
  refused: [
    { append: '![](./stages.png)' },
    { append: '![stages.png](./stages.png)' },
    { append: '![Screenshot](./stages.png)' },
    { append: '![A picture of a diagram](./stages.png)' },
    {
      append: '![The stages of a request](./stages.png "The stages of a request")',
    },
  ],
  accepted: [
    { append: '![A request passes a gateway, a service and a database](./stages.png)' },
    { append: '![Screenshot of the log with one slow request](./stages.png "From our own logs.")' },
  ],
} as const satisfies RuleGuide;
