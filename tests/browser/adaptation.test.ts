import { describe, expect, test } from 'vitest';
import { findMisfits } from '../support/layout.ts';
import { keepScreenshot, toScreenshotPath } from '../support/screenshots.ts';
import { templates } from '../support/templates.ts';
import { openSite, windows } from '../support/visit.ts';

const { share } = openSite('site');
const { phone, desk } = windows;
/** What is left of a window of 1280 × 1024 px at 400 %. */
const zoomed = { viewport: { width: 320, height: 256 } };

describe.each(Object.entries(templates))('the %s page', (name, path) => {
  const see = share(path);

  test('flows into one column at 400 %, without scrolling sideways', async () => {
    await see(zoomed, async (page) => {
      expect(await findMisfits(page)).toEqual([]);
    });
  });

  test('holds text of twice the size', async () => {
    await see(desk, async (page) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await page.screenshot({ path: toScreenshotPath(`${name}-text-200`) });
      const misfits = await findMisfits(page);
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      expect(misfits).toEqual([]);
    });
  });

  test("shows itself in the reader's own colours, each link told apart from the words around it", async () => {
    await see({ ...phone, forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      await keepScreenshot(page, `${name}-forced-colours`);
      expect(await findMisfits(page)).toEqual([]);
      const colours = await page
        .locator('main, main a')
        .evaluateAll((all) => all.slice(0, 2).map((element) => getComputedStyle(element).color));
      expect(new Set(colours).size).toBe(2);
    });
  });

  test('moves nothing for who asks for less motion', async () => {
    await see({ ...phone, reducedMotion: 'reduce' }, async (page) => {
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
