import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'revision/unrecorded',
  severity: 'error',
  asks: 'A change of what an article says is recorded, with its day and its reason.',
  why: 'A date that did not move with the text, or that moved without it, is false, and readers judge a figure by its date.',
  refused: [
    {
      from: 'title: A second article',
      to: 'title: A second, better article',
      reportedIn: 'articles/demand/second.mdx',
    },
    {
      note: 'A value that is corrected in a source changes the articles that print it.',
      file: 'sources/survey-2026.yaml',
      from: 'value: 50000',
      to: 'value: 51000',
      reportedIn: 'articles/demand/is-it-sound.mdx',
    },
  ],
  accepted: [
    {
      note: 'How a text is set is not what it says.',
      from: 'So that links have two ends.',
      to: 'So that **links** have\ntwo ends.',
    },
  ],
} as const satisfies RuleGuide;
