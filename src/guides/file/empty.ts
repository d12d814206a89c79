import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'file/empty',
  severity: 'error',
  asks: 'A file has content.',
  why: 'An empty file is a page without a text, or the trace of something that went wrong.',
  refused: [
    {
      file: 'articles/demand/second.mdx',
      text: '---\ntitle: A second article\n---\n',
    },
    {
      file: 'glossary/mean.mdx',
      text: '\n',
    },
  ],
  accepted: [
    {
      note: 'A glossary term may be front matter alone.',
      file: 'glossary/mean.mdx',
      text: '---\ntitle: mean\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
  ],
} as const satisfies RuleGuide;
