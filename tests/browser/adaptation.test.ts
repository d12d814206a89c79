import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, serveSite } from '../support/browser.ts';
import { siteFolder } from '../support/built-site.ts';
import { findMisfits } from '../support/layout.ts';
import { templates } from '../support/templates.ts';
import { createVisit, windows } from '../support/visit.ts';

const screenshots = join(import.meta.dirname, '../../test-output/screenshots');
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  site = await serveSite(siteFolder('site'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const visit = createVisit(() => ({ browser, origin: site.origin }));
const { phone, desk } = windows;
/** What is left of a window of 1280 × 1024 px at 400 %. */
const zoomed = { viewport: { width: 320, height: 256 } };

describe.each(Object.entries(templates))('the %s page', (name, path) => {
  test('flows into one column at 400 %, without scrolling sideways', async () => {
    await visit(path, zoomed, async (page) => {
      expect(await findMisfits(page)).toEqual([]);
    });
  });

  test('holds text of twice the size', async () => {
    await visit(path, desk, async (page) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await page.screenshot({ path: join(screenshots, `${name}-text-200.png`) });
      expect(await findMisfits(page)).toEqual([]);
    });
  });

  test("shows itself in the reader's own colours, each link told apart from the words around it", async () => {
    await visit(path, { ...phone, forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      await page.screenshot({ path: join(screenshots, `${name}-forced-colours.png`), fullPage: true });
      expect(await findMisfits(page)).toEqual([]);
      const colours = await page
        .locator('main, main a')
        .evaluateAll((all) => all.slice(0, 2).map((element) => getComputedStyle(element).color));
      expect(new Set(colours).size).toBe(2);
    });
  });

  test('moves nothing for who asks for less motion', async () => {
    await visit(path, { ...phone, reducedMotion: 'reduce' }, async (page) => {
      const moving = await page.evaluate(() =>
        [document.documentElement, ...document.body.querySelectorAll('*')]
          .filter((element) => {
            const { scrollBehavior, animationName, transitionDuration } = getComputedStyle(element);
            return (
              scrollBehavior === 'smooth' ||
              animationName !== 'none' ||
              transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01)
            );
          })
          .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
      );
      expect(moving).toEqual([]);
    });
  });
});
