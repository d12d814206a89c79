import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'ref/file-name',
  severity: 'error',
  asks: 'The `id` in a file is the name of the file.',
  why: 'Others refer to it by its id, and look for it by its name.',
  refused: [
    {
      file: 'sources/survey-2026.yaml',
      from: 'id: survey-2026\n',
      to: 'id: survey-2025\n',
    },
  ],
  accepted: [
    {
      note: 'The file is `survey-2026.yaml`.',
      file: 'sources/survey-2026.yaml',
      from: 'id: survey-2026\n',
      to: 'id: survey-2026\n',
    },
  ],
} as const satisfies RuleGuide;
