import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../test-output/screenshots');

/** Where the picture of this name is kept. */
export const toScreenshotPath = (name: string): string => join(folder, `${name}.png`);

/** How much of a page is shown, from its top: a longer one goes on as it began, and each picture of it takes seconds. */
const tallest = 12_000;

/**
 * Keeps a picture of a page, for people to look at. The browser is asked to encode it quickly, which Playwright's own
 * function does not offer: its file is a third larger and takes half the time.
 */
export const keepScreenshot = async (page: Page, name: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { width, height } = cssContentSize;
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest), scale: 1 },
  });
  await session.detach();
  mkdirSync(folder, { recursive: true });
  writeFileSync(toScreenshotPath(name), Buffer.from(data, 'base64'));
};
