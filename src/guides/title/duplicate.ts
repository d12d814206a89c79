import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'title/duplicate',
  severity: 'error',
  asks: 'No two articles, pages, glossary terms or paths have the same title, whatever its capitals and punctuation.',
  why: 'In a list of results a reader could not tell the two apart, and a search engine shows only one.',
  refused: [
    {
      from: 'title: A second article',
      to: 'title: Is this content “sound”',
    },
    {
      file: 'glossary/about.mdx',
      text: '---\ntitle: about\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
  ],
  accepted: [
    {
      from: 'title: A second article',
      to: 'title: Is this content complete?',
    },
  ],
} as const satisfies RuleGuide;
