import { expect, test } from 'vitest';
import { findPolicyBreaches } from './policy.ts';
import { parseBody } from './read-document.ts';

const file = 'articles/demand/second.mdx';

const find = (body: string) => {
  const read = parseBody(file, body);
  if (!read.ok) throw new Error('The text cannot be read.');
  return findPolicyBreaches({ file, body, tree: read.tree });
};

test.each([
  ['http://example.org/a?b=1', 'https://example.org/a?b=1'],
  ['HTTP://example.org', 'https://example.org'],
  ['www.example.org/a', 'https://www.example.org/a'],
  ['editors@example.org', 'mailto:editors@example.org'],
])('of the address %j the remedy is %j, which is accepted', (written, meant) => {
  const [finding] = find(`See [it](${written}).`);
  expect(finding?.rule).toBe('url/scheme');
  expect(finding?.fix).toContain(`Write \`${meant}\``);
  expect(find(`See [it](${meant}).`)).toEqual([]);
});

test.each([
  './remote-work.mdx',
  '../careers/remote-work',
  'remote-work',
  'careers/remote-work/',
  'remote-work.mdx#pay',
])('of %j, which is the place of a file, it is said how a page is written', (written) => {
  expect(find(`See [it](${written}).`)).toMatchObject([
    { rule: 'url/scheme', fix: expect.stringContaining('`/section/slug/`, and not where its file stands') },
  ]);
});

test.each(['javascript:alert(1)', 'ftp://example.org/', '//example.org/', 'data:text/html,x'])(
  'of %j nothing is guessed',
  (written) => {
    expect(find(`See [it](${written}).`)).toMatchObject([
      { rule: 'url/scheme', fix: expect.stringMatching(/^Link to https:/) },
    ]);
  },
);
