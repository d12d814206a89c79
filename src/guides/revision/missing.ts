import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'revision/missing',
  severity: 'error',
  asks: 'Every article has its ledger, which says when it was published.',
  why: 'Readers, feeds and search engines are told when an article last changed; without a record of what it said, nobody can know.',
  refused: [
    {
      file: 'articles/demand/third.mdx',
      text: `---
title: A third article
description: It is here to show what happens to an article that was never recorded by the stamp, whatever it says in its text.
confidence:
  level: low
  reason: It says next to nothing, and says so.
published: 2026-01-02
updated: 2026-01-02
reviewed: 2026-01-02
reviewBy: 2026-07-01
authors: [editors]
topics: [pay]
order: 3
---

<Answer>It links to [the first article](/demand/is-it-sound/).</Answer>
`,
    },
  ],
  accepted: [
    {
      note: '`npm run stamp` has recorded the article; where its text breaks its lines is no change.',
      from: 'So that links have two ends.',
      to: 'So that links\nhave two ends.',
    },
  ],
} as const satisfies RuleGuide;
