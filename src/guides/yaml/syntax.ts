import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'yaml/syntax',
  severity: 'error',
  asks: 'YAML can be read, gives each key once, and loses no text to a comment.',
  why: 'What cannot be read, or says two things at once, has no meaning to check.',
  refused: [
    {
      file: 'sources/survey-2026.yaml',
      from: 'kind: primary',
      to: 'kind: primary\nkind: secondary',
    },
    {
      file: 'sources/survey-2026.yaml',
      from: 'title: A small survey, made for tests',
      to: 'title: A small survey: made for tests',
    },
    {
      note: 'The text would end before the comment.',
      file: 'sources/survey-2026.yaml',
      from: 'title: A small survey, made for tests',
      to: 'title: A small survey, the #1 of all tests',
    },
  ],
  accepted: [
    {
      note: 'Text with a colon stands in quotes.',
      file: 'sources/survey-2026.yaml',
      from: 'title: A small survey, made for tests',
      to: "title: 'A small survey: made for tests'",
    },
  ],
} as const satisfies RuleGuide;
