import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { tellSearchEngines } from '../../src/commands/indexnow.ts';
import { createSubmissions } from '../../src/published/indexnow.ts';
import { listChangedPages } from '../../src/published/page-states.ts';

const key = '0123456789abcdef';
const origin = 'https://almanac.example/kb/';

interface Page {
  path: string;
  words: string;
  changed?: string;
}

const pages: readonly Page[] = [
  { path: '', words: 'Home' },
  { path: 'demand/pay/', words: 'Pay', changed: '2026-11-24T00:00:00.000Z' },
  { path: 'demand/work/', words: 'Work', changed: '2026-11-20T00:00:00.000Z' },
];

const toMap = (entries: readonly Page[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
    .map(
      ({ path, changed }) =>
        `<url><loc>${origin}${path}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
    )
    .join('')}</urlset>`;

const createFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'indexnow-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const createSite = (listed: readonly Page[], markup = 'p'): string => {
  const folder = createFolder();
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write(`${key}.txt`, key);
  write(
    'sitemap-index.xml',
    `<sitemapindex><sitemap><loc>${origin}sitemap-pages-0.xml</loc></sitemap></sitemapindex>`,
  );
  write('sitemap-pages-0.xml', toMap(listed));
  for (const { path, words } of listed)
    write(`${path}index.html`, `<body><main id="main"><${markup}>${words}</${markup}></main></body>`);
  return folder;
};

let server: Server;
let endpoint: string;
let status: number;
let received: unknown[];

beforeEach(async () => {
  [status, received] = [202, []];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({
        method: request.method,
        type: request.headers['content-type'],
        body: JSON.parse(body),
      });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', () => done()));
  const address = server.address();
  endpoint = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}/indexnow`;
});
afterEach(() => new Promise((done) => server.close(done)));

const tell = (site: string, more: { state: string; former?: string; isReal?: boolean; key?: string }) =>
  tellSearchEngines({ site, former: undefined, isReal: false, endpoint, key, ...more });

describe('the command that tells search engines of changes', () => {
  test('sends nothing unless it is told to, and says what it would send', async () => {
    const state = join(createFolder(), 'state.json');
    const lines = await tell(createSite(pages), { state });
    expect(lines).toEqual([
      origin,
      `${origin}demand/pay/`,
      `${origin}demand/work/`,
      '3 pages would be submitted. Add --submit to do it.',
    ]);
    expect(received).toEqual([]);
    expect(existsSync(state)).toBe(false);
  });

  test('sends what is new, as the protocol asks, and then nothing until something changes', async () => {
    const state = join(createFolder(), 'state.json');
    const site = createSite(pages);
    expect(await tell(site, { state, isReal: true })).toEqual([
      expect.stringMatching(/^3 pages submitted to localhost/),
    ]);
    expect(received).toEqual([
      {
        method: 'POST',
        type: 'application/json; charset=utf-8',
        body: {
          host: 'almanac.example',
          key,
          keyLocation: `${origin}${key}.txt`,
          urlList: [origin, `${origin}demand/pay/`, `${origin}demand/work/`],
        },
      },
    ]);
    expect(await tell(site, { state, isReal: true })).toEqual([
      'No page has changed since search engines were last told.',
    ]);
    // Another template says the same in other markup.
    expect(await tell(createSite(pages, 'div'), { state, isReal: true })).toHaveLength(1);
    expect(received).toHaveLength(1);
  });

  test('sends only what changed: by its day where it has one, by its words where it has none, and what is gone', async () => {
    const later: readonly Page[] = [
      { path: '', words: 'Home, sweet home' },
      // Other words on the same day are a correction of spelling: its meaning is the same.
      { path: 'demand/pay/', words: 'Pay.', changed: '2026-11-24T00:00:00.000Z' },
      { path: 'demand/new/', words: 'New', changed: '2026-11-25T00:00:00.000Z' },
    ];
    const state = join(createFolder(), 'state.json');
    await tell(createSite(later), { state, former: createSite(pages), isReal: true });
    expect(received).toMatchObject([
      { body: { urlList: [origin, `${origin}demand/new/`, `${origin}demand/work/`] } },
    ]);
  });

  test.each([
    [403, 'Deploy the site with its key file first'],
    [422, 'do not belong to the host'],
    [429, 'Wait a day'],
    [500, 'try again later'],
  ])('says what to do where it is refused with status %i, and remembers nothing', async (answer, words) => {
    status = answer;
    const state = join(createFolder(), 'state.json');
    await expect(tell(createSite(pages), { state, isReal: true })).rejects.toThrow(words);
    expect(existsSync(state)).toBe(false);
  });

  test('sends nothing for a site without its key, and nothing of this machine to another', async () => {
    const state = join(createFolder(), 'state.json');
    const site = createSite(pages);
    await expect(tell(site, { state, isReal: true, key: 'another-key' })).rejects.toThrow('INDEXNOW_KEY');
    const map = join(site, 'sitemap-pages-0.xml');
    writeFileSync(
      map,
      readFileSync(map, 'utf8').replaceAll('https://almanac.example', 'http://localhost:4321'),
    );
    writeFileSync(
      join(site, 'sitemap-index.xml'),
      '<sitemapindex><sitemap><loc>http://localhost:4321/kb/sitemap-pages-0.xml</loc></sitemap></sitemapindex>',
    );
    const asking = tellSearchEngines(
      { site, former: undefined, state, isReal: true, endpoint: 'https://search.example/indexnow', key },
      () => Promise.reject(new Error('It was asked.')),
    );
    await expect(asking).rejects.toThrow('SITE_URL');
    expect(received).toEqual([]);
  });
});

test('more addresses than one message may hold go into several', () => {
  const urls = Array.from({ length: 10_001 }, (_, index) => `${origin}${index}/`);
  const submissions = createSubmissions(urls, { key, keyLocation: `${origin}${key}.txt` });
  expect(submissions.map(({ urlList }) => urlList.length)).toEqual([10_000, 1]);
});

test('what is the same in both states is not listed', () => {
  expect(listChangedPages({ a: '1', b: '2', c: '3' }, { a: '1', b: '1', d: '4' })).toEqual(['b', 'c', 'd']);
});
