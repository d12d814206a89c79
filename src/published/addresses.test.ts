import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listSiteAddresses, printAddresses } from './addresses.ts';

const createSite = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

test('pages and files that are known by their names have an address; what moves with a page or has no lasting name has none', () => {
  const page = '<!doctype html><title>A page</title>';
  const folder = createSite({
    'index.html': page,
    '404.html': page,
    'demand/pay/index.html': page,
    'demand/pay/index.md': '# A page',
    'demand/pay/preview.json': '{}',
    'demand/feed.xml': '<feed/>',
    'demand/old/index.html': '<!doctype html><meta http-equiv="refresh" content="0; url=/demand/pay/">',
    'claims.json': '{}',
    'claims.schema.json': '{}',
    'sitemap-index.xml': '<x/>',
    'sitemap-articles-0.xml': '<x/>',
    _redirects: '',
    SHA256SUMS: '',
    'vercel.json': '{}',
    '_astro/site.1a2b.css': '',
    'charts/pay-1a2b.svg': '<svg/>',
  });
  expect(listSiteAddresses(folder)).toEqual([
    '/',
    '/claims.json',
    '/claims.schema.json',
    '/demand/feed.xml',
    '/demand/pay/',
    '/sitemap-index.xml',
  ]);
});

test('the list is printed in order, each address once', () => {
  expect(printAddresses(['/b/', '/', '/b/', '/a/']).split('\n').slice(2)).toEqual([
    '- /',
    '- /a/',
    '- /b/',
    '',
  ]);
});
