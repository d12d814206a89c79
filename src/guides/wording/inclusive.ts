import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'wording/inclusive',
  severity: 'warning',
  asks: 'Words leave no reader out and hurt none, where others say the same.',
  why: 'Some common words name people by what they are not, or use an illness or a yoke as a figure of speech; plainer ones are also clearer.',
  refused: [{ append: 'The address is on the whitelist.' }, { append: 'It took forty man hours.' }],
  accepted: [
    { append: 'The address is on the list of what is allowed.' },
    {
      note: 'A host, an invalid request and a disabled account are words of the trade.',
      append: 'The host refuses an invalid request of a disabled account.',
    },
  ],
} as const satisfies RuleGuide;
