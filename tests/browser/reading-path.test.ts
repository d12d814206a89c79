import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Path } from '../../src/schemas/path.ts';
import { findBreaches } from '../support/accessibility.ts';
import { openSite, windows } from '../support/visit.ts';

const path = '/paths/decide/';
const key = 'almanac-read';
const readPath = (id: string): Path =>
  parse(readFileSync(join(import.meta.dirname, `../../content/paths/${id}.yaml`), 'utf8'));
const decide = readPath('decide').steps.map(({ article }) => article);
const learn = readPath('learn').steps.map(({ article }) => article);
const [first = '', second = ''] = decide;
const total = decide.length;

const site = openSite('site');
const { visit } = site;
const { phone, desk } = windows;

const countOf = async (page: Page): Promise<string | null> => page.textContent('.path-count');
const keptIn = async (page: Page): Promise<string | null> =>
  page.evaluate((name) => localStorage.getItem(name), key);
const nextOf = async (page: Page): Promise<{ text: string; href: string | null }> => {
  const next = page.locator('.path-next');
  return {
    text: await next.innerText(),
    href: await next.evaluate((link) => new URL(Reflect.get(link, 'href')).pathname),
  };
};
const boxOf = (page: Page, step: number) => page.getByRole('checkbox', { name: /^Read “.+”$/ }).nth(step - 1);

/** Makes the page's storage one that a strict browser refuses. */
const refuse = (): void => {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('The user has denied storage.', 'SecurityError');
    },
  });
};

/** Notes what moves within the page's main part; its header is not the path's. */
const recordShifts = (): void => {
  const shifts: string[] = [];
  Reflect.set(window, 'shifts', shifts);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: { node: Node | null }[] = Reflect.get(entry, 'sources');
      for (const { node } of sources)
        if (document.querySelector('main')?.contains(node)) shifts.push(node?.textContent ?? '');
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

describe('progress on a reading path', () => {
  test('starts at nothing and says where to start, and that it is kept on this device only', async () => {
    await visit(path, desk, async (page) => {
      expect(await countOf(page)).toMatch(new RegExp(`^0 of ${total} read, \\d+ minutes$`));
      expect(await nextOf(page)).toEqual({
        text: expect.stringMatching(/^start with\s+Are backend developers in high demand\?$/i),
        href: `/${first}/`,
      });
      expect(await page.textContent('.path-kept')).toContain('on this device only');
      expect(await keptIn(page)).toBeNull();
    });
  });

  test('is made with the keyboard, counted, and leads to the first step that is left', async () => {
    await visit(path, desk, async (page) => {
      await page.locator('.path-steps a').first().focus();
      await page.keyboard.press('Tab');
      expect(await boxOf(page, 1).evaluate((box) => box === document.activeElement)).toBe(true);
      await page.keyboard.press('Space');
      expect(await countOf(page)).toMatch(new RegExp(`^1 of ${total} read, \\d+ minutes left$`));
      expect(
        await page
          .getByRole('progressbar', { name: 'Articles read' })
          .evaluate((bar) => [Reflect.get(bar, 'value'), Reflect.get(bar, 'max')]),
      ).toEqual([1, total]);
      expect((await nextOf(page)).href).toBe(`/${second}/`);
      expect((await nextOf(page)).text).toMatch(/^continue with/i);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
      await page.keyboard.press('Space');
      expect(await countOf(page)).toMatch(new RegExp(`^0 of ${total} read`));
    });
  });

  test('is made by touch on its words, kept when the page is loaded again, and ends', async () => {
    await visit(path, { ...phone, hasTouch: true }, async (page) => {
      for (const step of decide.keys()) await page.locator('.path-step-meta label').nth(step).tap();
      await page.reload();
      expect(await countOf(page)).toBe(`${total} of ${total} read`);
      expect((await nextOf(page)).text).toMatch(/^begin again with/i);
      expect((await keptIn(page))?.split(' ')).toEqual(decide);
      for (const label of await page.locator('.path-step-meta label').all())
        expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });

  test('counts the articles that it shares with another path', async () => {
    const shared = decide.find((article) => learn.includes(article)) ?? '';
    await visit(path, desk, async (page) => {
      await boxOf(page, decide.indexOf(shared) + 1).check();
      await page.goto(`${site.origin}/paths/learn/`);
      expect(await countOf(page)).toMatch(new RegExp(`^1 of ${learn.length} read`));
      expect(await boxOf(page, learn.indexOf(shared) + 1).isChecked()).toBe(true);
    });
  });

  test('is forgotten with one press, which leaves nothing behind', async () => {
    await visit(path, desk, async (page) => {
      await boxOf(page, 2).check();
      const forget = page.getByRole('button', { name: 'Forget what I have read' });
      await forget.focus();
      await page.keyboard.press('Enter');
      expect(await countOf(page)).toMatch(new RegExp(`^0 of ${total} read`));
      expect(await boxOf(page, 2).isChecked()).toBe(false);
      expect(await keptIn(page)).toBeNull();
      expect(await forget.evaluate((button) => button === document.activeElement)).toBe(true);
    });
  });

  test('is the same in two tabs at once', async () => {
    await visit(path, desk, async (page) => {
      const other = await page.context().newPage();
      await other.goto(site.origin + path);
      await boxOf(page, 1).check();
      await other.waitForFunction(() =>
        document.querySelector('.path-count')?.textContent?.startsWith('1 of'),
      );
      await boxOf(other, 2).check();
      await page.waitForFunction(() =>
        document.querySelector('.path-count')?.textContent?.startsWith('2 of'),
      );
      expect(await keptIn(page)).toBe(`${first} ${second}`);
    });
  });

  test('moves nothing in the path when it appears', async () => {
    for (const options of [phone, desk])
      await visit('/paths/', options, async (page) => {
        await page.evaluate(([name, ids]) => localStorage.setItem(name, ids), [
          key,
          `${first} ${second}`,
        ] as const);
        await page.route('**/_astro/*.js', async (route) => {
          await new Promise((done) => setTimeout(done, 300));
          await route.continue();
        });
        await page.addInitScript(recordShifts);
        await page.goto(site.origin + path, { waitUntil: 'networkidle' });
        expect(await countOf(page)).toMatch(new RegExp(`^2 of ${total} read`));
        expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
      });
  });
});

describe('an article of a reading path', () => {
  test('is marked as read when the end of its text comes into view, and not before', async () => {
    await visit(`/${second}/`, desk, async (page) => {
      expect(await keptIn(page)).toBeNull();
      await page.locator('[data-read]').scrollIntoViewIfNeeded();
      await page.waitForFunction((name) => localStorage.getItem(name) !== null, key);
      expect(await keptIn(page)).toBe(second);
      await page.goto(site.origin + path);
      expect(await boxOf(page, 2).isChecked()).toBe(true);
      expect((await nextOf(page)).href).toBe(`/${first}/`);
    });
  });

  test('is shown as read when the reader goes back to the path', async () => {
    await visit(path, desk, async (page) => {
      await page.locator('.path-next').click();
      await page.waitForURL(`**/${first}/`);
      await page.locator('[data-read]').scrollIntoViewIfNeeded();
      await page.waitForFunction((name) => localStorage.getItem(name) !== null, key);
      await page.goBack();
      await page.waitForFunction(() =>
        document.querySelector('.path-count')?.textContent?.startsWith('1 of'),
      );
    });
  });
});

describe('where the browser refuses storage', () => {
  test('steps can be marked for as long as the page is open, and the page says so', async () => {
    await visit('/paths/', desk, async (page) => {
      await page.addInitScript(refuse);
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      expect(await page.textContent('.path-kept')).toContain('forgotten when you leave the page');
      await boxOf(page, 1).check();
      await boxOf(page, 2).check();
      expect(await countOf(page)).toMatch(new RegExp(`^2 of ${total} read`));
      await page.getByRole('button', { name: 'Forget what I have read' }).click();
      expect(await countOf(page)).toMatch(new RegExp(`^0 of ${total} read`));
    });
  });

  test('an article reads as ever', async () => {
    await visit('/paths/', desk, async (page) => {
      await page.addInitScript(refuse);
      await page.goto(`${site.origin}/${second}/`, { waitUntil: 'networkidle' });
      await page.locator('[data-read]').scrollIntoViewIfNeeded();
      expect(await page.locator('[data-read]').innerText()).toContain(`Step 2 of ${total}`);
    });
  });

  test('a full storage is noticed at the first mark', async () => {
    await visit('/paths/', desk, async (page) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('Full.', 'QuotaExceededError');
        };
      });
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      await boxOf(page, 1).check();
      expect(await countOf(page)).toMatch(new RegExp(`^1 of ${total} read`));
      expect(await page.textContent('.path-kept')).toContain('forgotten when you leave the page');
    });
  });
});

describe('without JavaScript', () => {
  test('a path is a numbered list with its total time, and has no controls that do nothing', async () => {
    await visit(path, { ...desk, javaScriptEnabled: false }, async (page) => {
      expect(await countOf(page)).toMatch(new RegExp(`^${total} articles, \\d+ minutes$`));
      expect(await page.locator('ol.path-steps > li').count()).toBe(total);
      expect(await page.locator('main :is(button, input, progress)').count()).toBe(0);
      expect((await nextOf(page)).text).toMatch(/^start with/i);
    });
  });
});
