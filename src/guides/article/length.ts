import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'article/length',
  severity: 'warning',
  asks: 'An article has 900 to 2,200 words, or says under `lengthNote` why its subject needs less or more.',
  why: 'It answers its question fully and is read in one sitting; a reader of a shorter or longer one should get it on purpose.',
  refused: [
    {
      from: 'title: A second article\ndescription: It is here so that there are neighbours, backlinks and related articles to show in the tests, and it answers nothing else.\nlengthNote: It says next to nothing, so that tests stay short.\n',
      to: 'title: A second article\ndescription: It is here so that there are neighbours, backlinks and related articles to show in the tests, and it answers nothing else.\n',
    },
  ],
  accepted: [
    {
      from: 'lengthNote: It says next to nothing, so that tests stay short.',
      to: 'lengthNote: The question has one answer, and it fits in a paragraph.',
    },
  ],
} as const satisfies RuleGuide;
