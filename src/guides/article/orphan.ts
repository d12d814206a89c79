import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'article/orphan',
  severity: 'warning',
  asks: 'Another article, page or reading path leads to each article.',
  why: 'One that only the list of its section names is found by those who look for it, and by nobody else.',
  refused: [
    {
      file: 'articles/demand/third.mdx',
      text: '---\ntitle: A third article\ndescription: It stands alone, so that there is an article which nothing else leads to, and it says no more about anything of interest.\nconfidence:\n  level: low\n  reason: It says next to nothing, and says so.\npublished: 2026-01-02\nupdated: 2026-01-02\nreviewed: 2026-01-02\nreviewBy: 2099-12-31\nauthors: [editors]\ntopics: [pay]\norder: 3\nlengthNote: It says next to nothing, so that tests stay short.\n---\n\n<Answer>Nobody leads here.</Answer>\n',
    },
  ],
  accepted: [
    {
      append: 'It continues in [the first article](/demand/is-it-sound/).',
    },
  ],
} as const satisfies RuleGuide;
