import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser, serveSite } from './browser.ts';
import { siteFolder } from './built-site.ts';

/** The windows that pages are looked at in. */
export const windows = {
  phone: { viewport: { width: 360, height: 780 } },
  tablet: { viewport: { width: 768, height: 1024 } },
  desk: { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** A window, and what its reader has asked the system for. */
export interface Look {
  viewport: ViewportSize;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  reducedMotion?: 'reduce';
}

/** What a reader has who asked the system for nothing. */
const unasked = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const;

interface OpenPage {
  page: Page;
  /** What the page has done so far that no page may do. */
  faults: readonly string[];
}

interface Served {
  readonly browser: Browser;
  readonly origin: string;
}

/** A built site in a browser of its own, from before the first test of a file until after the last. */
export interface OpenSite extends Served {
  /**
   * Opens a page, hands it over and closes it. Fails on any error in the page's console, which is where a browser says what
   * the page's content security policy refused, and on any request to another host.
   */
  visit: (
    path: string,
    options: BrowserContextOptions,
    examine: (page: Page) => Promise<void>,
  ) => Promise<void>;
  /**
   * Opens a page once for all tests of a block, each of which looks at it in a window of its own; it fails as a visit does.
   * To load a page takes longer than to change its window. What a test does to the page, it takes back.
   */
  share: (path: string) => (look: Look, examine: (page: Page) => Promise<void>) => Promise<void>;
}

/** Lists what a page does that no page may do, as it happens. */
const listFaults = (page: Page, origin: string): readonly string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource: .*\b404\b/.test(message.text()))
      faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url()))
      faults.push(`request to ${request.url()}`);
  });
  return faults;
};

const openPage = async (
  { browser, origin }: Served,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults = listFaults(page, origin);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return { page, faults };
};

const visitPage =
  (served: Served): OpenSite['visit'] =>
  async (path, options, examine) => {
    const { page, faults } = await openPage(served, path, options);
    try {
      await examine(page);
      expect(faults).toEqual([]);
    } finally {
      await page.context().close();
    }
  };

const sharePage =
  (served: Served): OpenSite['share'] =>
  (path) => {
    let open: OpenPage;
    beforeAll(async () => {
      open = await openPage(served, path);
    });
    afterAll(() => open.page.context().close());
    return async ({ viewport, ...wishes }, examine) => {
      const { page, faults } = open;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ ...unasked, ...wishes });
      await examine(page);
      expect(faults).toEqual([]);
    };
  };

/** Serves a site that `npm test` has built, and starts a browser for it, while the tests of a file run. */
export const openSite = (name: Parameters<typeof siteFolder>[0]): OpenSite => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    server = await serveSite(siteFolder(name));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const served: Served = {
    get browser() {
      return browser;
    },
    get origin() {
      return server.origin;
    },
  };
  return Object.assign(served, { visit: visitPage(served), share: sharePage(served) });
};
