import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'ref/missing',
  severity: 'error',
  asks: 'What a file names exists: a person, a topic, an article, a source, a fact, a term, a comment.',
  why: 'A name that leads nowhere leaves a hole where a reader expects an author, a source or a page.',
  refused: [
    {
      from: 'authors: [editors]',
      to: 'authors: [editor]',
    },
    {
      append: 'The <Term of="medium">median</Term> says so.',
    },
  ],
  accepted: [
    {
      append: 'The <Term of="median">median</Term> says so.',
    },
  ],
} as const satisfies RuleGuide;
