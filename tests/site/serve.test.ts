import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { serveSite } from '../support/browser.ts';
import { siteFolder } from '../support/built-site.ts';

let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  site = await serveSite(siteFolder('kb'), '/kb/');
});
afterAll(() => site.close());

const findFile = (start: string, end: string): string =>
  listFiles(siteFolder('kb')).find((file) => file.startsWith(start) && file.endsWith(end)) ?? '';

const ask = (path: string): Promise<Response> =>
  fetch(site.origin + path, { redirect: 'manual', headers: { 'accept-encoding': 'br' } });

describe('the local server', () => {
  test('sends pages compressed, below the base path', async () => {
    const response = await ask('/kb/method/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toMatch(/<h1[^>]*>Method<\/h1>/);
  });

  test('lets files with a hash in their name be kept for ever, and has pages asked for anew', async () => {
    const page = await ask('/kb/method/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const [, address = ''] = /data-scripts="([^" ]+)/.exec(await page.text()) ?? [];
    const script = await ask(address);
    expect(script.status).toBe(200);
    expect(script.headers.get('cache-control')).toContain('immutable');
    const again = await fetch(`${site.origin}/kb/method/`, {
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('answers an unknown address with status 404 and the site’s own page', async () => {
    const response = await ask('/kb/no/such/page/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no such page');
  });

  test.each([
    ['a text in Markdown', 'demand/what-backend-developers-do/index.md', 'text/markdown;charset=utf-8'],
    ['data', 'claims.json', 'application/json;charset=utf-8'],
    ['a table', 'data/us-wage-percentiles-2025.csv', 'text/csv;charset=utf-8'],
    ['a feed', 'feed.xml', 'application/atom+xml;charset=utf-8'],
    ['a feed of a section in JSON', 'careers/feed.json', 'application/feed+json;charset=utf-8'],
    ['a list of addresses', 'sitemap-index.xml', 'text/xml;charset=utf-8'],
    ['a citation', 'demand/what-backend-developers-do/cite.txt', 'text/plain;charset=utf-8'],
    ['a script', '_astro/', 'text/javascript;charset=utf-8'],
  ])('says what %s is, and how its letters are written', async (_, path, type) => {
    const address = path.endsWith('/') ? findFile(path, '.js') : path;
    const response = await ask(`/kb/${address}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test('leads from the root to the base path', async () => {
    const response = await ask('/');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/kb/');
  });
});
