import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/address',
  severity: 'error',
  asks: 'A picture is a file of this content, named by its path from the text that shows it.',
  why: 'A picture from elsewhere tells that host who reads the page, may become another overnight, and is gone one day.',
  refused: [
    { append: '![The stages of a request from a browser](https://example.org/stages.png)' },
    { append: '![The stages of a request from a browser](data:image/png;base64,iVBORw0KGgo=)' },
    {
      note: 'An address that begins at the root of a disk or of a site.',
      append: '![The stages of a request from a browser](/articles/demand/stages.png)',
    },
    {
      note: 'A path that leaves the content folder.',
      append: '![The stages of a request from a browser](../../../stages.png)',
    },
    {
      note: 'A file that is named in another place than the picture.',
      append: '![The stages of a request from a browser][stages]\n\n[stages]: https://example.org/stages.png',
    },
  ],
  accepted: [
    {
      append:
        '![The stages of a request from a browser](./stages.png "The stages of a request, from our logs.")',
    },
  ],
} as const satisfies RuleGuide;
