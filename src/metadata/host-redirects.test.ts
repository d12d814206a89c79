import { expect, test } from 'vitest';
import { createVercelConfig, printRedirects } from './host-redirects.ts';

const moves = [
  { from: '/kb/pay/old/', to: '/kb/careers/pay/#spread', hasFilesBelow: true },
  { from: '/kb/us/', to: '/kb/about/', hasFilesBelow: false },
];

test('Netlify and Cloudflare are told of each move, and of what stands below an article', () => {
  expect(printRedirects(moves)).toBe(
    [
      '# Made from content/redirects.yaml.',
      '/kb/pay/old/ /kb/careers/pay/#spread 301',
      '/kb/pay/old/* /kb/careers/pay/:splat 301',
      '/kb/us/ /kb/about/ 301',
      '',
    ].join('\n'),
  );
});

test('Vercel is told the same, and that addresses end in a slash', () => {
  expect(createVercelConfig(moves, [{ source: '/kb/(.*)' }])).toEqual({
    trailingSlash: true,
    headers: [{ source: '/kb/(.*)' }],
    redirects: [
      { source: '/kb/pay/old/', destination: '/kb/careers/pay/#spread', permanent: true },
      { source: '/kb/pay/old/:rest+', destination: '/kb/careers/pay/:rest+', permanent: true },
      { source: '/kb/us/', destination: '/kb/about/', permanent: true },
    ],
  });
});
