import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'image/caption',
  severity: 'error',
  asks: 'The caption of a picture, the words in quotation marks behind its file, has 10 to 500 characters; a picture may have none.',
  why: 'A caption of a word says nothing that the picture does not, and one of a page is text that belongs to the article.',
  refused: [{ append: '![A request passes a gateway](./stages.png "Stages")' }],
  accepted: [
    { append: '![A request passes a gateway](./stages.png "The stages of a request, from our own logs.")' },
  ],
} as const satisfies RuleGuide;
