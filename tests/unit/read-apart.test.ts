import { expect, test } from 'vitest';
import { ApartFault } from '../../src/check/apart.ts';
import { readApart, refuseFault } from '../../src/check/read-apart.ts';
import type { ReadJob } from '../../src/check/read-job.ts';

const toJob = (body: string): ReadJob => ({
  kind: 'page',
  file: 'pages/x.mdx',
  body,
  frontMatter: [],
  site: { base: '/', origin: 'http://localhost' },
});

test('a text is read by a process of its own, and so is the next one after it has ended', async () => {
  // What no text can hold: a job that the program cannot read ends its process, as a fault of a parser would.
  const broken: ReadJob = Object.assign(toJob('x'), { kind: 'unheard-of' });
  const results = await Promise.allSettled([
    readApart(toJob('*One*')),
    readApart(broken),
    readApart(toJob('Two')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const [one, fault, two] = results;
  expect(one).toMatchObject({ value: { findings: [], document: { plainText: 'One' } } });
  expect(two).toMatchObject({ value: { document: { plainText: 'Two' } } });
  expect(fault?.status === 'rejected' && fault.reason).toBeInstanceOf(ApartFault);
});

test('a text that ends its process is refused by its file, and says how to find the cause', () => {
  const { document, findings } = refuseFault('pages/x.mdx', new ApartFault('the parser ended'));
  expect(document).toBeUndefined();
  expect(findings).toMatchObject([{ file: 'pages/x.mdx', line: 1, rule: 'limit/parser', severity: 'error' }]);
  expect(findings[0]?.fix).toMatch(/a part at a time/);
});
