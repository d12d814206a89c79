import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { boxOf, openSettings } from '../support/reading.ts';
import { openSite, windows } from '../support/visit.ts';

const article = '/industries/payment-gateways/';
const { desk, phone } = windows;
const touch = { ...phone, hasTouch: true };

const site = openSite('site');
const { visit } = site;

/** A link in the text of the article to another page that is no term. */
const findLink = (page: Page): Locator => page.locator('.prose p a[href^="/"]:not(.term, .cite a)').first();

const preview = (page: Page): Locator => page.locator('.preview');

/** Brings an element to the middle of the window and waits until the page rests. */
const bringUp = async (locator: Locator): Promise<void> => {
  await locator.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await locator.page().waitForTimeout(100);
};

/** Longer than a link must be pointed at. */
const aWhile = 700;

const shows = async (page: Page): Promise<boolean> => {
  await page.waitForTimeout(aWhile);
  return preview(page).isVisible();
};

describe('a link', () => {
  test('has a preview of its page when the pointer rests on it, below or above its line', async () => {
    await visit(article, desk, async (page) => {
      const link = findLink(page);
      for (const block of ['start', 'end'] as const) {
        await page.mouse.move(2, 2);
        await link.evaluate(
          (element, to) => element.scrollIntoView({ block: to, behavior: 'instant' }),
          block,
        );
        await page.waitForTimeout(100);
        await link.hover();
        await preview(page).waitFor({ state: 'visible' });
        const [box, line] = [await boxOf(preview(page)), await boxOf(link)];
        expect(box.y >= line.y + line.height || box.y + box.height <= line.y).toBe(true);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(900);
        expect(box.x + box.width).toBeLessThanOrEqual(1280);
      }
      expect(await link.getAttribute('aria-describedby')).toBe(await preview(page).getAttribute('id'));
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });

  test('says the title, the description and the reading time of an article', async () => {
    await visit('/demand/', desk, async (page) => {
      await page.goto(`${site.origin}/demand/ai-and-backend-jobs/`);
      const link = page
        .locator('.article-list a[href="/demand/are-backend-developers-in-high-demand/"]')
        .first();
      await bringUp(link);
      await link.hover();
      await preview(page).waitFor({ state: 'visible' });
      expect(await preview(page).innerText()).toMatch(
        /^Are backend developers in high demand\?\n.*Experienced backend developers.*\n\d+ min read$/s,
      );
    });
  });

  test('has it by keyboard too, until the focus moves on', async () => {
    await visit(article, desk, async (page) => {
      const link = findLink(page);
      await bringUp(link);
      // Focus that came by a key, as a script's does after one.
      await page.keyboard.press('Shift');
      await link.focus();
      await preview(page).waitFor({ state: 'visible' });
      await page.mouse.move(2, 2);
      await page.mouse.move(600, 880);
      expect(await shows(page)).toBe(true);
      await page.keyboard.press('Tab');
      await page.waitForFunction(
        (href) => document.querySelector('[aria-describedby=preview]')?.getAttribute('href') !== href,
        await link.getAttribute('href'),
      );
    });
  });

  test('loses it on Escape, and it does not come back by itself', async () => {
    await visit(article, desk, async (page) => {
      const link = findLink(page);
      await bringUp(link);
      await link.hover();
      await preview(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      await preview(page).waitFor({ state: 'detached' });
      expect(await link.getAttribute('aria-describedby')).toBeNull();
      expect(await shows(page)).toBe(false);
    });
  });

  test('keeps it while the pointer is on it, and loses it when the pointer has left both', async () => {
    await visit(article, desk, async (page) => {
      const link = findLink(page);
      await bringUp(link);
      await link.hover();
      await preview(page).waitFor({ state: 'visible' });
      await preview(page).hover();
      expect(await shows(page)).toBe(true);
      await page.mouse.move(5, 450);
      await preview(page).waitFor({ state: 'detached' });
    });
  });

  test('loses it when the page is scrolled', async () => {
    await visit(article, desk, async (page) => {
      const link = findLink(page);
      await bringUp(link);
      await link.hover();
      await preview(page).waitFor({ state: 'visible' });
      await page.mouse.wheel(0, 4);
      await preview(page).waitFor({ state: 'detached' });
    });
  });

  test('fetches nothing before it is pointed at, and its preview only once', async () => {
    const context = await site.browser.newContext(desk);
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('preview.json')) fetched.push(request.url());
    });
    await page.goto(site.origin + article, { waitUntil: 'networkidle' });
    expect(fetched).toEqual([]);
    const link = findLink(page);
    await bringUp(link);
    for (let time = 0; time < 2; time += 1) {
      await link.hover();
      await preview(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 450);
    }
    expect(fetched).toEqual([
      `${site.origin}${await link.getAttribute('href')}`.replace(/#.*|$/, 'preview.json'),
    ]);
    await context.close();
  });

  test('shows nothing where the preview cannot be had', async () => {
    const context = await site.browser.newContext(desk);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.route('**/preview.json', (route) => route.abort());
    await page.goto(site.origin + article);
    const link = findLink(page);
    await bringUp(link);
    await link.hover();
    expect(await shows(page)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each([
    { what: 'a citation number', selector: '.prose .cite a' },
    { what: 'an entry of the contents', selector: '.contents a' },
    { what: 'a link of the site’s header', selector: '.site-nav a:not([aria-current])' },
    { what: 'a breadcrumb', selector: '.breadcrumbs a' },
  ])('has none where it is $what', async ({ selector }) => {
    await visit(article, desk, async (page) => {
      const link = page.locator(selector).first();
      await bringUp(link);
      await link.hover();
      expect(await shows(page)).toBe(false);
    });
  });

  test('is followed by a tap as ever', async () => {
    await visit(article, touch, async (page) => {
      const link = findLink(page);
      await bringUp(link);
      const href = await link.getAttribute('href');
      await link.tap();
      await page.waitForURL(`${site.origin}${href}`);
    });
  });

  test('has none once previews are switched off, on any page, and none is fetched', async () => {
    await visit(article, desk, async (page) => {
      await openSettings(page);
      await page.getByRole('checkbox', { name: 'Show previews of links' }).uncheck();
      await page.keyboard.press('Escape');
      await page.route('**/preview.json', () => expect.unreachable());
      for (const path of [article, '/security/authentication/']) {
        await page.goto(site.origin + path);
        const link = findLink(page);
        await bringUp(link);
        await link.hover();
        expect(await shows(page)).toBe(false);
      }
      await openSettings(page);
      expect(await page.getByRole('checkbox', { name: 'Show previews of links' }).isChecked()).toBe(false);
      await page.unroute('**/preview.json');
      await page.getByRole('checkbox', { name: 'Show previews of links' }).check();
      await page.keyboard.press('Escape');
      await bringUp(findLink(page));
      await findLink(page).hover();
      expect(await shows(page)).toBe(true);
    });
  });
});

const ways: { way: string; options: BrowserContextOptions; reach: (term: Locator) => Promise<void> }[] = [
  { way: 'under the pointer', options: desk, reach: async (term) => term.hover() },
  {
    way: 'in focus',
    options: desk,
    reach: async (term) => {
      await term.page().keyboard.press('Shift');
      await term.focus();
    },
  },
  { way: 'tapped', options: touch, reach: async (term) => term.tap() },
];

describe('a term', () => {
  test.each(ways)('shows its definition when it is $way, within the window', async ({ options, reach }) => {
    await visit(article, options, async (page) => {
      const term = page.locator('.prose .term').first();
      await bringUp(term);
      await reach(term);
      await preview(page).waitFor({ state: 'visible' });
      expect(page.url()).toBe(site.origin + article);
      expect(await preview(page).innerText()).toMatch(
        /^payment gateway\n.*A service that .*\nIn the glossary$/s,
      );
      const [box, line] = [await boxOf(preview(page)), await boxOf(term)];
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(options.viewport?.width ?? 0);
      expect(box.y >= line.y + line.height || box.y + box.height <= line.y).toBe(true);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });

  test('is followed by the second tap, and left by a tap elsewhere', async () => {
    await visit(article, touch, async (page) => {
      const term = page.locator('.prose .term').first();
      await bringUp(term);
      await term.tap();
      await preview(page).waitFor({ state: 'visible' });
      await page.touchscreen.tap(4, 400);
      await preview(page).waitFor({ state: 'detached' });
      await term.tap();
      await preview(page).waitFor({ state: 'visible' });
      // It stays while it is read, although the finger has left.
      await page.waitForTimeout(1000);
      expect(await preview(page).isVisible()).toBe(true);
      await term.tap();
      await page.waitForURL('**/glossary/payment-gateway/');
    });
  });

  test('leads on to the glossary by keyboard from within its definition, which Escape leaves', async () => {
    await visit(article, desk, async (page) => {
      const term = page.locator('.prose .term').first();
      await bringUp(term);
      await page.keyboard.press('Shift');
      await term.focus();
      await preview(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('In the glossary');
      expect(await shows(page)).toBe(true);
      await page.keyboard.press('Escape');
      await preview(page).waitFor({ state: 'detached' });
      expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await shows(page)).toBe(false);
    });
  });

  test('keeps its definition when previews of links are switched off', async () => {
    await visit(article, desk, async (page) => {
      await openSettings(page);
      await page.getByRole('checkbox', { name: 'Show previews of links' }).uncheck();
      await page.keyboard.press('Escape');
      const term = page.locator('.prose .term').first();
      await bringUp(term);
      await term.hover();
      expect(await shows(page)).toBe(true);
    });
  });

  test('leads to the glossary at the first tap where its definition cannot be had', async () => {
    const context = await site.browser.newContext(touch);
    const page = await context.newPage();
    await page.route('**/preview.json', (route) => route.abort());
    await page.goto(site.origin + article);
    const term = page.locator('.prose .term').first();
    await bringUp(term);
    await term.tap();
    await page.waitForURL('**/glossary/payment-gateway/');
    await context.close();
  });
});
