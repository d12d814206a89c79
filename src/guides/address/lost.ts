import type { RuleGuide } from '../rule-guide.ts';

export const guide = {
  id: 'address/lost',
  severity: 'error',
  asks: 'Every address that was ever published still answers: with its page, or with a redirect to where its text is now.',
  why: 'Somebody has linked to it, cited it or kept it, and cannot be told that it moved.',
  refused: [{ file: 'addresses.yaml', text: '- /demand/gone/\n' }],
  accepted: [{ file: 'addresses.yaml', text: '- /\n- /demand/second/\n- /demand/second/evidence/\n' }],
} as const satisfies RuleGuide;
