import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { listElements, readPages, siteFolder } from '../support/built-site.ts';

const folder = siteFolder('discussed');
const pages = readPages(folder);
const origin = 'http://localhost:4321';

const moves = [
  ['demand/old-talk/', '/demand/discussed/'],
  // What stands behind an article moves with it.
  ['demand/old-talk/evidence/', '/demand/discussed/evidence/'],
  ['demand/answers/', '/demand/answered/#comments'],
  ['demand/answers/evidence/', '/demand/answered/evidence/'],
  ['old-search/', '/search/'],
] as const;

describe.each(moves)('the address /%s that moved to %s', (from, to) => {
  const page = pages.find(({ file }) => file === `${from}index.html`);
  const elements = page === undefined ? [] : listElements(page);
  const valuesOf = (name: string, value: string, wanted: string): unknown[] =>
    elements
      .filter(({ properties }) => String(properties[name]) === value)
      .map(({ properties }) => properties[wanted]);

  test('leads its reader on without script, at once and by a link', () => {
    expect(valuesOf('httpEquiv', 'refresh', 'content')).toEqual([`0; url=${to}`]);
    expect(valuesOf('href', to, 'href')).toEqual([to]);
    expect(elements.map(({ tagName }) => tagName)).not.toContain('script');
    expect(existsSync(join(folder, to.replace(/#.*$/, ''), 'index.html'))).toBe(true);
  });

  test('is not to be found itself, and names the page that is', () => {
    expect(valuesOf('name', 'robots', 'content')).toEqual(['noindex']);
    expect(valuesOf('rel', 'canonical', 'href')).toEqual([origin + to.replace(/#.*$/, '')]);
    const maps = listFiles(folder).filter((file) => /^sitemap-.*\.xml$/.test(file));
    expect(maps.filter((file) => readFileSync(join(folder, file), 'utf8').includes(`/${from}<`))).toEqual([]);
  });

  test('is a small page of valid HTML', async () => {
    const html = page?.html ?? '';
    expect(html.length).toBeGreaterThan(200);
    expect(html.length).toBeLessThan(1_000);
    const report = await new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document'],
      // Astro prints the doctype in lower case, and void elements without a slash; a page that only leads on may refresh at once.
      rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off' },
    }).validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});

test('hosts that redirect by themselves are told the same, below the base of the site', () => {
  const lines = readFileSync(join(folder, '_redirects'), 'utf8').trimEnd().split('\n').slice(1);
  expect(lines).toEqual([
    '/demand/old-talk/ /demand/discussed/ 301',
    '/demand/old-talk/* /demand/discussed/:splat 301',
    '/demand/answers/ /demand/answered/#comments 301',
    '/demand/answers/* /demand/answered/:splat 301',
    '/old-search/ /search/ 301',
  ]);
  const config: { redirects: unknown[] } = JSON.parse(readFileSync(join(folder, 'vercel.json'), 'utf8'));
  expect(config.redirects).toHaveLength(lines.length);
});
