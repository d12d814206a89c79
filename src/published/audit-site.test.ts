import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { auditSite } from './audit-site.ts';

const policy = "default-src 'none';style-src 'self';base-uri 'none';form-action 'self'";
const toPage = (body = ''): string =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title>${body}`;

const createSite = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

test('a site has no fault when all its pages keep the rules and each address is there', () => {
  const folder = createSite({
    'index.html': toPage(),
    'demand/pay/index.html': toPage(),
    'claims.json': '{}',
    '_astro/a.css': 'a{background:url(/a.png)}',
  });
  expect(auditSite(folder, ['/', '/demand/pay/', '/claims.json'])).toEqual([]);
});

test('every fault of every file is named with its file: pages that are missing, then pages, then style sheets', () => {
  const folder = createSite({
    'index.html': toPage('<p style="a:b" onclick="1">'),
    'demand/pay/index.html': toPage('<iframe></iframe>'),
    '_astro/a.css': '@import "//other.example/a.css";',
  });
  expect(auditSite(folder, ['/', '/demand/pay/', '/demand/lost/', '/feed.xml'])).toEqual([
    'demand/lost/index.html: nothing was built for /demand/lost/',
    'feed.xml: nothing was built for /feed.xml',
    'demand/pay/index.html: <iframe> is allowed on no page',
    'index.html: <p> has the attribute `style`',
    'index.html: <p> has the attribute `onclick`',
    '_astro/a.css: it loads from elsewhere',
  ]);
});
