import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { measureOverflow } from '../support/layout.ts';
import { toScreenshotPath } from '../support/screenshots.ts';
import { openSite, windows } from '../support/visit.ts';

const { share, visit } = openSite('site');

describe('the demand dashboard', () => {
  const see = share('/dashboard/');

  test.each([
    ['phone', 'light'],
    ['phone', 'dark'],
    ['desk', 'light'],
    ['desk', 'dark'],
  ] as const)('fits the %s in the %s scheme and breaks no rule of axe', async (name, colorScheme) => {
    await see({ ...windows[name], colorScheme }, async (page) => {
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
      expect(await measureOverflow(page)).toBe(0);
      await page.screenshot({ path: toScreenshotPath(`dashboard-${name}-${colorScheme}-top`) });
    });
  });

  test('shows every figure and drawing without script', async () => {
    await visit('/dashboard/', { ...windows.desk, javaScriptEnabled: false }, async (page) => {
      const tiles = page.locator('.tile');
      expect(await tiles.count()).toBeGreaterThan(15);
      expect(await page.locator('.tile-figure data:visible').count()).toBe(await tiles.count());
      const heights = await page
        .locator('.tile-chart use')
        .evaluateAll((uses) => uses.map((use) => use.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(8);
      expect(heights.filter((height) => height < 60)).toEqual([]);
    });
  });

  test('draws letters of at least 12 px at every width', async () => {
    for (const width of [360, 768, 1024, 1280]) {
      await see({ viewport: { width, height: 900 } }, async (page) => {
        const scales = await page
          .locator('.tile-chart svg')
          .evaluateAll((drawings) => drawings.map((drawing) => (drawing.clientWidth / 340) * 14));
        expect(Math.min(...scales)).toBeGreaterThanOrEqual(12);
      });
    }
  });

  test('leads from the overview to a group, and from a tile to the fact on the page of its source', async () => {
    await visit('/dashboard/', windows.desk, async (page) => {
      await page
        .getByRole('navigation', { name: 'Groups of figures' })
        .getByRole('link', { name: 'Pay' })
        .click();
      await page.waitForURL(/#pay$/);
      await page.getByRole('link', { name: 'US Bureau of Labor Statistics' }).first().click();
      await page.waitForURL(/\/sources\/bls-[a-z0-9-]+\/#/);
      expect(await page.locator(':target').count()).toBe(1);
    });
  });

  test('is printed with no tile cut in two', async () => {
    await visit('/dashboard/', windows.desk, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const tile = page.locator('.tile').first();
      expect(await tile.evaluate((box) => getComputedStyle(box).breakInside)).toBe('avoid');
      expect(await page.locator('.tile-chart svg').first().isVisible()).toBe(true);
    });
  });
});
