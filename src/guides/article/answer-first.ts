import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'article/answer-first',
  severity: 'error',
  asks: 'An article opens with its answer, in one `<Answer>`.',
  why: 'Most readers came for one answer; result lists, previews and the first screen take it from there.',
  refused: [
    {
      note: 'The answer is missing.',
      from: '<Answer>It links to [the first article](/demand/is-it-sound/).</Answer>\n\n',
      to: '',
    },
    {
      append: '<Answer>\n\nA second answer.\n\n</Answer>',
    },
  ],
  accepted: [
    {
      from: '<Answer>It links to [the first article](/demand/is-it-sound/).</Answer>',
      to: '<Answer>\n\nYes. It links to [the first article](/demand/is-it-sound/).\n\n</Answer>',
    },
  ],
} as const satisfies RuleGuide;
