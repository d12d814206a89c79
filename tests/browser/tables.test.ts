import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, windows } from '../support/visit.ts';

const { visit } = openSite('stress');
const { phone, desk } = windows;

/** Scrolls the page's first table and says where its head, its box and the first cell of a row below are. */
const scrollTable = (page: Page, to: { top: number; left: number }) =>
  page
    .locator('.table-scroll')
    .first()
    .evaluate((box, { top, left }) => {
      box.scrollTo({ top, left, behavior: 'instant' });
      const edge = (selector: string): { top: number; left: number } => {
        const { top: y, left: x } = box.querySelector(selector)?.getBoundingClientRect() ?? {
          top: NaN,
          left: NaN,
        };
        return { top: Math.round(y), left: Math.round(x) };
      };
      const { top: y, left: x, height } = box.getBoundingClientRect();
      return {
        box: { top: Math.round(y), left: Math.round(x), height },
        head: edge('thead th:nth-child(2)'),
        name: edge('tbody tr:nth-child(100) > :first-child'),
        scrolled: { top: box.scrollTop, left: box.scrollLeft },
      };
    }, to);

describe('a table of 300 rows', () => {
  test('is no higher than the window and keeps its head in sight while it scrolls', async () => {
    await visit('/stress/long-table/', desk, async (page) => {
      const { box, head, name, scrolled } = await scrollTable(page, { top: 2_000, left: 0 });
      expect(box.height).toBeLessThanOrEqual(desk.viewport.height * 0.8 + 1);
      expect(scrolled.top).toBe(2_000);
      expect(head.top).toBe(box.top);
      expect(name.top).not.toBe(box.top);
    });
  });

  test('is scrolled by keyboard', async () => {
    await visit('/stress/long-table/', phone, async (page) => {
      const box = page.locator('.table-scroll').first();
      await box.focus();
      await page.keyboard.press('PageDown');
      await page.waitForFunction(() => (document.querySelector('.table-scroll')?.scrollTop ?? 0) > 100);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => (document.querySelector('.table-scroll')?.scrollLeft ?? 0) > 10);
    });
  });

  test('is printed whole', async () => {
    await visit('/stress/long-table/', desk, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const box = page.locator('.table-scroll').first();
      expect(await box.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
      expect(
        await box
          .locator('th')
          .first()
          .evaluate((head) => getComputedStyle(head).position),
      ).toBe('static');
    });
  });
});

describe('a table of a dataset', () => {
  test('keeps the names of its rows in sight on a narrow window, and leaves room for the figures', async () => {
    // On a telephone of the usual width these tables fit.
    const folded = { width: 280, height: 650 };
    for (const path of ['/data/long-table/', '/data/long-names/'])
      await visit(path, { viewport: folded }, async (page) => {
        // The first is the one behind the chart, folded away.
        await page.locator('.chart-data').evaluateAll((all) => {
          for (const one of all) one.remove();
        });
        const { box, scrolled } = await scrollTable(page, { top: 0, left: 60 });
        const name = await page.locator('.table-scroll tbody th').first().boundingBox();
        expect(scrolled.left).toBeGreaterThan(0);
        expect(Math.round(name?.x ?? NaN)).toBe(box.left);
        expect(name?.width).toBeLessThanOrEqual(folded.width * 0.4 + 1);
      });
  });
});
