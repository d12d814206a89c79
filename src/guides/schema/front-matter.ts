import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'schema/front-matter',
  severity: 'error',
  asks: 'An MDX file begins with front matter between two lines of `---`.',
  why: 'The title, the dates and the authors stand there; a text without them has no place on the site.',
  refused: [
    {
      file: 'articles/demand/second.mdx',
      text: 'Just text.\n',
    },
    {
      file: 'articles/demand/second.mdx',
      text: '---\ntitle: Not closed\n',
    },
    {
      note: 'TOML is not read.',
      file: 'glossary/mean.mdx',
      text: '+++\ntitle = "mean"\n+++\n',
    },
    {
      note: 'One block holds all fields.',
      file: 'glossary/mean.mdx',
      text: '---\ntitle: mean\ndefinition: The sum of all values divided by how many there are.\n---\n---\naliases: [average]\n---\n',
    },
  ],
  accepted: [
    {
      file: 'glossary/mean.mdx',
      text: '---\ntitle: mean\ndefinition: The sum of all values divided by how many there are.\n---\n',
    },
  ],
} as const satisfies RuleGuide;
