import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'mdx/esm',
  severity: 'error',
  asks: 'A text imports and exports nothing.',
  why: 'A text is data and is never run; the components are there without an import.',
  refused: [
    {
      append: "import fs from 'node:fs'",
    },
  ],
  accepted: [
    {
      append: 'The word `import` may stand in a code span, or within a sentence.',
    },
  ],
} as const satisfies RuleGuide;
