import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'schema/unknown-key',
  severity: 'error',
  asks: 'A file has only the fields that the site knows.',
  why: 'A misspelt field would be ignored without a word, and some that a framework knows make it run code.',
  refused: [
    {
      from: 'order: 2',
      to: 'order: 2\nlayout: ./page.astro',
    },
    {
      file: 'sources/survey-2026.yaml',
      from: 'publisher:',
      to: 'publischer:',
    },
  ],
  accepted: [
    {
      from: 'order: 2',
      to: 'order: 2\nrelated: [demand/is-it-sound]',
    },
  ],
} as const satisfies RuleGuide;
