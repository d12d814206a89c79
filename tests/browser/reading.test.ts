import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { boxOf, openSettings } from '../support/reading.ts';
import { openSite, windows } from '../support/visit.ts';

const article = '/industries/payment-gateways/';
const { desk, phone } = windows;
const dark = 'rgb(21, 24, 27)';
const light = 'rgb(251, 249, 244)';

const site = openSite('site');
const { visit } = site;

const background = async (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('the theme', () => {
  test('follows the system until the reader chooses, and again when the reader says so', async () => {
    await visit(article, { ...desk, colorScheme: 'dark' }, async (page) => {
      expect(await background(page)).toBe(dark);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await background(page)).toBe(light);
      await openSettings(page);
      expect(await page.getByRole('radio', { name: 'System' }).isChecked()).toBe(true);
      await page.getByRole('radio', { name: 'Dark' }).check();
      expect(await background(page)).toBe(dark);
      expect(await page.getAttribute('[name=color-scheme]', 'content')).toBe('dark');
      await page.getByRole('radio', { name: 'System' }).check();
      expect(await background(page)).toBe(light);
    });
  });

  test('is kept across pages and stands before anything of a page is painted', async () => {
    await visit(article, { ...desk, colorScheme: 'light' }, async (page) => {
      await openSettings(page);
      await page.getByRole('radio', { name: 'Dark' }).check();
      // Runs before the page's own scripts: sees whether the root says so before there is a body, and what is painted first.
      await page.addInitScript(() => {
        const seen = { theme: 'none', hasBody: true, background: '' };
        Object.assign(window, { seen });
        new MutationObserver((_, observer) => {
          const theme = document.documentElement?.dataset['theme'];
          if (theme === undefined) return;
          Object.assign(seen, { theme, hasBody: document.body !== null });
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
        document.addEventListener('DOMContentLoaded', () => {
          seen.background = getComputedStyle(document.body).backgroundColor;
        });
      });
      for (const path of [article, '/glossary/', '/']) {
        await page.goto(site.origin + path);
        expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual({
          theme: 'dark',
          hasBody: false,
          background: dark,
        });
        expect(await page.getAttribute('[name=color-scheme]', 'content')).toBe('dark');
      }
    });
  });

  test('changes in other tabs at once, and in a page that is gone back to', async () => {
    const context = await site.browser.newContext({ ...desk, colorScheme: 'light' });
    const [one, other] = [await context.newPage(), await context.newPage()];
    await one.goto(site.origin + article);
    await other.goto(`${site.origin}/glossary/`);
    await openSettings(one);
    await one.getByRole('radio', { name: 'Dark' }).check();
    await other.waitForFunction((colour) => getComputedStyle(document.body).backgroundColor === colour, dark);
    await one.goto(`${site.origin}/glossary/`);
    await openSettings(one);
    await one.getByRole('radio', { name: 'Light' }).check();
    await one.goBack();
    expect(await background(one)).toBe(light);
    await context.close();
  });

  test('still changes where nothing may be kept', async () => {
    const context = await site.browser.newContext({ ...desk, colorScheme: 'light' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Refused', 'SecurityError');
        },
      }),
    );
    await page.goto(site.origin + article);
    await openSettings(page);
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await background(page)).toBe(dark);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const readFace = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const face = [...document.fonts].find(({ family }) => family.includes('Newsreader Display'));
    const title = document.querySelector('h1');
    const isAsked = title !== null && getComputedStyle(title).fontFamily.includes('Newsreader Display');
    return isAsked ? face?.status : 'not asked for';
  });

describe('the display face', () => {
  test('is fetched after the first view, and sets the titles of the next page', async () => {
    await visit(article, desk, async (page) => {
      expect(await readFace(page)).toBe('not asked for');
      await page.waitForFunction(() => localStorage.getItem('almanacFace') === '1');
      await page.goto(`${site.origin}/demand/`);
      await page.waitForFunction(() =>
        [...document.fonts].some(
          ({ family, status }) => family.includes('Newsreader Display') && status === 'loaded',
        ),
      );
      expect(await readFace(page)).toBe('loaded');
    });
  });
});

describe('the reading settings', () => {
  test('open and close by keyboard, and give the focus back', async () => {
    await visit(article, desk, async (page) => {
      const button = page.getByRole('button', { name: 'Reading settings' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: 'Light' }).isChecked()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('radio', { name: 'Light' }).isVisible()).toBe(false);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test.each([
    { name: 'a wide window', options: desk },
    { name: 'a narrow window', options: phone },
  ])('stand within $name, beside the search, and pass axe', async ({ options }) => {
    await visit(article, options, async (page) => {
      const button = await boxOf(page.getByRole('button', { name: 'Reading settings' }));
      const search = await boxOf(page.locator('.site-search'));
      expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(24);
      expect(Math.abs(button.y + button.height / 2 - search.y - search.height / 2)).toBeLessThan(3);
      await openSettings(page);
      const panel = await boxOf(page.locator('reader-settings > div'));
      expect(panel.x).toBeGreaterThanOrEqual(0);
      expect(panel.x + panel.width).toBeLessThanOrEqual(options.viewport.width);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });

  test('never stand alone on a line, however wide the window', async () => {
    await visit(article, desk, async (page) => {
      for (let width = 320; width <= 1200; width += 20) {
        await page.setViewportSize({ width, height: 600 });
        const button = await boxOf(page.locator('reader-settings'));
        const search = await boxOf(page.locator('.site-search'));
        expect(button.x, `at ${width} px`).toBeGreaterThan(search.x + search.width);
        expect(button.x + button.width).toBeLessThanOrEqual(width);
      }
    });
  });
});

describe('without JavaScript', () => {
  test.each([
    { name: 'a wide window', options: desk },
    { name: 'a narrow window', options: phone },
  ])(
    'there are no settings in $name, no room is kept for them, and a term is a link',
    async ({ options }) => {
      await visit(article, { ...options, javaScriptEnabled: false }, async (page) => {
        expect(await page.locator('reader-settings').isVisible()).toBe(false);
        const search = await boxOf(page.locator('.site-search'));
        const main = await boxOf(page.locator('main'));
        const padding = await page
          .locator('main')
          .evaluate((element) => getComputedStyle(element).paddingRight);
        expect(Math.round(search.x + search.width)).toBe(
          Math.round(main.x + main.width - parseFloat(padding)),
        );
        await page.locator('.prose .term').first().click();
        await page.waitForURL('**/glossary/payment-gateway/');
      });
    },
  );
});
