import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'yaml/feature',
  severity: 'error',
  asks: 'YAML is plain: no anchors, aliases, tags or keys that are no text.',
  why: 'With them a small file can grow without bound when it is read, or mean something that it does not say.',
  refused: [
    {
      file: 'sources/survey-2026.yaml',
      from: 'kind: primary',
      to: 'kind: &kind primary',
    },
    {
      file: 'sources/survey-2026.yaml',
      from: 'kind: primary',
      to: 'kind: !kind primary',
    },
  ],
  accepted: [
    {
      note: 'In quotes the characters are text.',
      file: 'sources/survey-2026.yaml',
      from: 'publisher: The editors',
      to: 'publisher: "The editors & friends"',
    },
  ],
} as const satisfies RuleGuide;
