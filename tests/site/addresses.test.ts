import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listSiteAddresses } from '../../src/published/addresses.ts';
import { siteFolder } from '../support/built-site.ts';

const readList = (content: string): string[] =>
  parse(readFileSync(join(import.meta.dirname, '../..', content, 'addresses.yaml'), 'utf8'));

describe.each([
  { content: 'content', site: 'site' },
  { content: 'content', site: 'kb' },
  { content: 'tests/fixtures/discussed', site: 'discussed' },
] as const)('the addresses that were ever published of $content, built as $site', ({ content, site }) => {
  const folder = siteFolder(site);

  test('all answer, by a page, a redirect or a file', () => {
    const addresses = readList(content);
    expect(addresses.length).toBeGreaterThan(3);
    const lost = addresses.filter(
      (address) => !existsSync(join(folder, address.endsWith('/') ? `${address}index.html` : address)),
    );
    expect(lost).toEqual([]);
  });
});

test('every address of the site is among them, and so will answer for ever: `npm run build && npm run addresses` adds what is missing', () => {
  const known = new Set(readList('content'));
  const addresses = listSiteAddresses(siteFolder('site'));
  expect(addresses).toEqual(expect.arrayContaining(['/', '/claims.json', '/about/', '/search/']));
  expect(addresses.filter((address) => !known.has(address))).toEqual([]);
});
