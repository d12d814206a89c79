import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { openSite, windows } from '../support/visit.ts';

const article = '/industries/payment-gateways/';
const { desk, phone } = windows;
const touch = { ...phone, hasTouch: true };
const dark = 'rgb(21, 24, 27)';
const light = 'rgb(251, 249, 244)';

const site = openSite('site');
const { visit } = site;

const background = async (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const openSettings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByRole('group', { name: 'Theme' }).waitFor({ state: 'visible' });
};

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It has no box: it is not shown.');
  return box;
};

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
