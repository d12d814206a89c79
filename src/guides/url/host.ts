import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'url/host',
  severity: 'error',
  asks: 'A link leads to a host on the public web, written as a browser shows it.',
  why: 'A number, a name of the reader’s own network or letters that look like others hide where a link leads.',
  refused: [
    {
      append: 'See [the method of the survey](https://127.0.0.1/admin).',
    },
    {
      append: 'See [the method of the survey](https://intranet.local/).',
    },
    {
      note: 'The first letter is Cyrillic.',
      append: 'See [the method of the survey](https://еxample.org/).',
    },
  ],
  accepted: [
    {
      append: 'See [the method of the survey](https://example.org/).',
    },
    {
      note: 'A name in one script is a name like any other.',
      append: 'See [the method of the survey](https://bücher.example.org/).',
    },
  ],
} as const satisfies RuleGuide;
