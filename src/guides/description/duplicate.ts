import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'description/duplicate',
  severity: 'warning',
  asks: 'No two pages have the same description.',
  why: 'It is what a result list shows below the title: the reason to choose one page and not the other.',
  refused: [
    {
      file: 'glossary/mean.mdx',
      reportedIn: 'glossary/median.mdx',
      text: '---\ntitle: mean\ndefinition: The value in the middle when all values stand in order; half lie below it and half above.\n---\n',
    },
  ],
  accepted: [
    {
      file: 'glossary/mean.mdx',
      text: '---\ntitle: mean\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
  ],
} as const satisfies RuleGuide;
