import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'glossary/duplicate-name',
  severity: 'error',
  asks: 'A name belongs to one glossary term, as its title or among its other names.',
  why: 'A reader who looks a word up should find one meaning.',
  refused: [
    {
      note: '`median` has this name already.',
      file: 'glossary/middle.mdx',
      text: '---\ntitle: middle value\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
  ],
  accepted: [
    {
      file: 'glossary/mean.mdx',
      text: '---\ntitle: mean\naliases: [average]\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
  ],
} as const satisfies RuleGuide;
