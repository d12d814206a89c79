import { expect, test } from 'vitest';
import { createVercelHeaders, printHeaders } from './host-headers.ts';

test('both formats say of every page below the base that it stands in no frame, and that a file is what its type says', () => {
  expect(printHeaders('/kb/')).toBe(
    [
      '/kb/*',
      "  Content-Security-Policy: frame-ancestors 'none'",
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: strict-origin-when-cross-origin',
      '',
    ].join('\n'),
  );
  expect(createVercelHeaders('/kb/')).toEqual([
    {
      source: '/kb/(.*)',
      headers: [
        { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
  ]);
});
