import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLinkReport } from '../../src/commands/check-links.ts';
import { checkLink, checkLinks } from '../../src/published/check-links.ts';
import type { Asking, Verdict } from '../../src/published/check-links.ts';
import { countDeadRuns, describeDeadLinks } from '../../src/published/dead-links.ts';
import { listOutwardLinks } from '../../src/published/list-links.ts';
import { createContentFolder } from '../support/content-folder.ts';

const seen: string[] = [];
let failures = 0;

/** What the host answers, by path. */
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/alive': (_, response) => response.end('yes'),
  '/moved': (_, response) => response.writeHead(301, { location: '/alive' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-lies': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/busy': (_, response) => response.writeHead(429).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/recovers': (_, response) => response.writeHead((failures += 1) < 4 ? 503 : 200).end(),
  '/endless': (_, response) => response.write('x'.repeat(100_000)),
  '/silent': () => {},
  '/cut': (_, response) => response.destroy(),
};

const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
  const answer = answers[request.url ?? ''];
  if (answer === undefined) response.writeHead(404).end();
  else answer(request, response);
});

let host = '';
const waited: number[] = [];
const asking: Asking = {
  fetch,
  wait: async (time) => void waited.push(time),
  timeout: 300,
  agent: 'the-test',
};

const listen = (one: Server): Promise<void> =>
  new Promise((done) => {
    one.listen(0, 'localhost', done);
  });

const toHost = (one: Server): string => {
  const address = one.address();
  return `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
};

beforeAll(async () => {
  await listen(server);
  host = toHost(server);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a link', () => {
  test.each([
    ['/alive', 'alive', '200'],
    ['/moved', 'alive', '200'],
    ['/no-head', 'alive', '200'],
    ['/head-lies', 'alive', '200'],
    ['/recovers', 'alive', '200'],
    ['/endless', 'alive', '200'],
    ['/lost', 'dead', '404'],
    ['/gone', 'dead', '410'],
    ['/forbidden', 'unknown', '403'],
    ['/busy', 'unknown', '429'],
    ['/broken', 'unknown', '500'],
    ['/circle', 'unknown', 'unknown'],
    ['/silent', 'unknown', 'TimeoutError'],
    ['/cut', 'unknown', 'UND_ERR_SOCKET'],
  ])('that answers as %s is %s', async (path, state, reason) => {
    const verdict = await checkLink(`${host}${path}`, asking);
    expect(verdict.state).toBe(state);
    if (path !== '/circle') expect(verdict.reason).toBe(reason);
  });

  test('whose host does not listen, or has no address, is dead', async () => {
    const closed = createServer();
    await listen(closed);
    const deserted = toHost(closed);
    await new Promise((done) => {
      closed.close(done);
    });
    expect(await checkLink(deserted, asking)).toEqual({ state: 'dead', reason: 'ECONNREFUSED' });
    const cause = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    const lost = { ...asking, fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) };
    expect(await checkLink('https://no.such.example/', lost)).toEqual({ state: 'dead', reason: 'ENOTFOUND' });
  });

  test('is asked for once by its head where that answers, under a name', async () => {
    seen.length = 0;
    await checkLink(`${host}/alive`, asking);
    expect(seen).toEqual(['HEAD /alive the-test']);
  });

  test('is asked for again, after longer and longer pauses, only where that may help', async () => {
    waited.length = 0;
    await checkLink(`${host}/busy`, asking);
    expect(waited).toEqual([2_000, 8_000]);
    waited.length = 0;
    await checkLink(`${host}/gone`, asking);
    expect(waited).toEqual([]);
  });
});

test('one host is asked for one link at a time, with a pause between; another host meanwhile', async () => {
  const open = new Map<string, number>();
  let most = 0;
  const counting: Asking = {
    ...asking,
    fetch: async (url) => {
      const { host: name } = new URL(url);
      open.set(name, (open.get(name) ?? 0) + 1);
      expect(open.get(name)).toBe(1);
      most = Math.max(most, [...open.values()].filter((count) => count > 0).length);
      await new Promise((done) => {
        setTimeout(done, 5);
      });
      open.set(name, 0);
      return new Response();
    },
  };
  waited.length = 0;
  const urls = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://a.example/3'];
  expect([...(await checkLinks(urls, counting)).keys()].toSorted()).toEqual(urls.toSorted());
  expect(most).toBe(2);
  expect(waited).toEqual([1_000, 1_000]);
});

const dead: Verdict = { state: 'dead', reason: '404' };

describe('what is dead', () => {
  test('is counted over runs in a row; where nobody can tell the count stays', () => {
    const verdicts = new Map<string, Verdict>([
      ['https://a/', dead],
      ['https://b/', { state: 'unknown', reason: '403' }],
      ['https://c/', { state: 'alive', reason: '200' }],
      ['https://d/', { state: 'unknown', reason: '403' }],
    ]);
    expect(
      countDeadRuns(verdicts, { 'https://a/': 1, 'https://b/': 1, 'https://c/': 5, 'https://e/': 3 }),
    ).toEqual({
      'https://a/': 2,
      'https://b/': 1,
    });
    expect(countDeadRuns(new Map([['https://x/constructor', dead]]), {})).toEqual({
      'https://x/constructor': 1,
    });
  });

  test('is reported from the second run on, with the pages that link to it', () => {
    const verdicts = new Map([
      ['https://a.example/`x`', dead],
      ['https://b.example/', dead],
    ]);
    const links = new Map([['https://a.example/`x`', ['one/', 'two/', 'three/', 'four/']]]);
    const report = describeDeadLinks({
      verdicts,
      links,
      runs: { 'https://a.example/`x`': 2, 'https://b.example/': 1 },
    });
    expect(report).toContain('1 of 2 links');
    expect(report).toContain(
      '- `https://a.example/%60x%60` (404, 2 runs), on `/one/`, `/two/`, `/three/` and 1 more\n',
    );
    expect(report).not.toContain('b.example');
  });

  test('is nothing where nothing was dead twice', () => {
    expect(
      describeDeadLinks({
        verdicts: new Map([['https://a/', dead]]),
        links: new Map(),
        runs: { 'https://a/': 1 },
      }),
    ).toBe('');
  });
});

describe('a built site', () => {
  const createSite = (): string => {
    const folder = createContentFolder();
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'claims.json'), '{"claims":[]}');
    writeFileSync(
      join(folder, 'index.html'),
      '<main><a href="/a/">a</a><a rel="noopener" href="https://x.example/?a=1&amp;b=2#c">x</a></main><footer><a href="https://foot.example/">f</a></footer>',
    );
    writeFileSync(
      join(folder, 'a/index.html'),
      '<main><a href="https://x.example/?a=1&#x26;b=2">x</a> <a href="mailto:a@b.example">m</a></main>',
    );
    return folder;
  };

  test('is read for the links of its texts to other sites, each once', () => {
    expect([...listOutwardLinks(createSite())]).toEqual([['https://x.example/?a=1&b=2', ['', 'a/']]]);
  });

  test('is reported on at the second run that finds a link dead, and no more when it is alive again', async () => {
    const out = createContentFolder();
    const options = { site: createSite(), out, before: join(out, 'links.json') };
    const answer = (status: number) => ({
      ...asking,
      fetch: () => Promise.resolve(new Response(null, { status })),
    });
    const read = (): string => readFileSync(join(out, 'report.md'), 'utf8');
    expect(await writeLinkReport(options, answer(404))).toBe(
      '1 links: 0 alive, 1 dead, 0 that do not let a program look.',
    );
    expect(read()).toBe('');
    await writeLinkReport(options, answer(404));
    expect(read()).toContain('- `https://x.example/?a=1&b=2` (404, 2 runs), on `/`, `/a/`');
    await writeLinkReport(options, answer(200));
    expect(read()).toBe('');
  });
});
