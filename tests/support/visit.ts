import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens a page, hands it over and closes it. */
export type Visit = (
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
) => Promise<void>;

/**
 * Creates a visit that fails on any error in the page's console, which is where a browser says what the page's content
 * security policy refused, and on any request to another host.
 */
export const createVisit =
  (open: () => { browser: Browser; origin: string }): Visit =>
  async (path, options, look) => {
    const { browser, origin } = open();
    const context = await browser.newContext(options);
    const page = await context.newPage();
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
    try {
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await look(page);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  };

/** The windows that pages are looked at in. */
export const windows = {
  phone: { viewport: { width: 360, height: 780 } },
  tablet: { viewport: { width: 768, height: 1024 } },
  desk: { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;
