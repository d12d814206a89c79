import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'revision/orphan',
  severity: 'error',
  asks: 'A ledger stands beside an article of the same name.',
  why: 'A ledger that nothing reads is the trace of an article that was renamed without it: its history is lost to readers.',
  refused: [
    {
      file: 'revisions/demand/gone.yaml',
      text: `digest: v1-00000000000000000000000000000000
revisions:
  - date: 2026-01-02
    kind: published
    reason: First published.
state:
  words: 1
  figures: {}
  charts: []
  links: []
`,
    },
  ],
  accepted: [
    {
      note: 'A reason may be put better: it is for readers.',
      file: 'revisions/demand/second.yaml',
      from: 'reason: First published.',
      to: 'reason: First published, so that links have two ends.',
    },
  ],
} as const satisfies RuleGuide;
