import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { preloadAxe } from '../support/accessibility.ts';
import { listTabStops } from '../support/tab-stops.ts';
import type { TabStop } from '../support/tab-stops.ts';
import { templates } from '../support/templates.ts';
import { openSite, windows } from '../support/visit.ts';

const site = openSite('site');

const open = async (path: string, look: (page: Page) => Promise<void>): Promise<void> => {
  const context = await site.browser.newContext({ ...windows.phone, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await preloadAxe(page);
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await look(page);
  await context.close();
};

/** On a telephone there is one column: what comes later stands lower; a raised number may stand a little higher. */
const rises = (stop: TabStop, former: TabStop | undefined): boolean =>
  former !== undefined && former.name !== 'Skip to the text' && stop.top < former.top - 24;

const findFaults = (stops: readonly TabStop[]): string[] =>
  stops.flatMap((stop, index) => [
    ...(stop.isMarked ? [] : [`has no mark of the focus: ${stop.label}`]),
    ...(stop.isSeen ? [] : [`has the focus out of sight: ${stop.label}`]),
    ...(stop.name.trim() === '' ? [`has no name: ${stop.label}`] : []),
    ...(stop.isAfter ? [] : [`comes before the former stop in the document: ${stop.label}`]),
    ...(rises(stop, stops[index - 1]) ? [`stands above the former stop: ${stop.label}`] : []),
  ]);

describe.each(['home', 'article', 'dataset', 'glossary', 'search'] as const)(
  'by keyboard alone the %s page',
  (name) => {
    let stops: TabStop[];
    beforeAll(async () => {
      await open(templates[name], async (page) => {
        stops = await listTabStops(page);
      });
    });

    test('shows where the focus is, names every stop, and goes from the top to the end', () => {
      expect(stops.length).toBeGreaterThan(10);
      expect(stops[0]?.name).toBe('Skip to the text');
      expect(findFaults(stops)).toEqual([]);
    });

    test('has targets of 24 px and more, but for links among words', () => {
      const small = stops.filter(({ width, height, isInText }) => !isInText && Math.min(width, height) < 24);
      expect(small.map(({ label, width, height }) => `${width} × ${height}: ${label}`)).toEqual([]);
    });
  },
);

test('the first stop leads past the header to the text', async () => {
  await open(templates.article, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});
