import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { findMisfits } from '../support/layout.ts';
import { openSite, windows } from '../support/visit.ts';

const { visit } = openSite('site');
const { phone, tablet, desk } = windows;

const choose = (page: Page, label: string, value: string): Promise<string[]> =>
  page.getByRole('combobox', { name: label }).selectOption(value);
const statusOf = (page: Page): Promise<string> => page.locator('.pay-status').innerText();
const queryOf = (page: Page): string => new URL(page.url()).search;

/** What each row in sight says: its heading of occupations, its point, its year, its country. */
const listRows = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.pay-table tbody > tr')]
      .filter((row) => row.getClientRects().length > 0)
      .map((row) => ({
        ...row.dataset,
        country: row.closest<HTMLElement>('[data-country]')?.dataset['country'],
      })),
  );

/** The values in sight, table by table. */
const listValues = (page: Page): Promise<number[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.pay-group:not([hidden])')].map((group) =>
      [...group.querySelectorAll<HTMLElement>('tbody > tr:not([hidden])')].map((row) =>
        Number(row.dataset['value']),
      ),
    ),
  );

describe('the pay explorer', () => {
  test('filters by country, occupation, year and point, counts what is left and says so', async () => {
    await visit('/pay/', desk, async (page) => {
      const all = (await listRows(page)).length;
      await choose(page, 'Country', 'united-states');
      await choose(page, 'Occupation', 'software-developers');
      await choose(page, 'Year', '2025');
      await choose(page, 'Point of the spread', 'median');
      const rows = await listRows(page);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row).toMatchObject({
          country: 'United States',
          occupation: 'Software developers',
          year: '2025',
          measure: 'Median',
        });
      expect(await page.getByRole('status').innerText()).toMatch(
        new RegExp(`^${rows.length} of ${all} figures, in \\d+ tables$`),
      );
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });

  test('keeps the choice in the address, and takes it from there, without what it does not know', async () => {
    await visit('/pay/?country=germany&from=mail', desk, async (page) => {
      const german = await listRows(page);
      expect(new Set(german.map(({ country }) => country))).toEqual(new Set(['Germany']));
      await choose(page, 'Occupation', 'back-end-developers');
      expect(queryOf(page)).toBe('?country=germany&from=mail&occupation=back-end-developers');
      const shown = await statusOf(page);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await statusOf(page)).toBe(shown);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(queryOf(page)).toBe('?from=mail');
    });
    await visit('/pay/?country=atlantis&order=%3Cb%3E', desk, async (page) => {
      expect(await statusOf(page)).toMatch(/^(\d+) of \1 figures/);
    });
  });

  test('says behind each option how many figures it would leave, and so it is', async () => {
    await visit('/pay/?measure=90th-percentile', desk, async (page) => {
      const option = page.locator('select[name="country"] option[value="switzerland"]');
      expect(await option.textContent()).toBe('Switzerland (1)');
      await choose(page, 'Country', 'switzerland');
      expect(await listRows(page)).toHaveLength(1);
      expect(await page.locator('.pay-kind[id]:visible').count()).toBe(1);
      expect(await page.locator('.pay-contents a:visible').allInnerTexts()).toEqual(['Adverts']);
    });
  });

  test('says so where nothing is left', async () => {
    await visit('/pay/?country=switzerland&year=2021', desk, async (page) => {
      expect(await listRows(page)).toEqual([]);
      expect(await statusOf(page)).toMatch(/^No figure has all of this/);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });

  test('sorts within each table and puts everything back', async () => {
    await visit('/pay/', desk, async (page) => {
      const before = await listValues(page);
      await choose(page, 'Order in each table', 'highest');
      expect(await listValues(page)).toEqual(before.map((values) => values.toSorted((a, b) => b - a)));
      expect(await page.locator('th[aria-sort="descending"]').count()).toBe(before.length);
      await choose(page, 'Order in each table', '');
      expect(await listValues(page)).toEqual(before);
      expect(await page.locator('th[aria-sort]').count()).toBe(0);
    });
  });

  test('is worked with the keyboard alone', async () => {
    await visit('/pay/', desk, async (page) => {
      await page.getByRole('combobox', { name: 'Country' }).focus();
      await page.keyboard.type('Can');
      await page.keyboard.press('Tab');
      expect(queryOf(page)).toBe('?country=canada');
      expect(new Set((await listRows(page)).map(({ country }) => country))).toEqual(new Set(['Canada']));
    });
  });

  test('moves nothing when its filters appear', async () => {
    for (const options of [phone, tablet, desk])
      await visit('/pay/', options, async (page) => {
        const [place = 0, form = 0] = await page.evaluate(() =>
          ['.pay-controls', '.pay-form'].map(
            (selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? NaN,
          ),
        );
        const reserved = await page.evaluate(() => {
          document.querySelector('.pay-form')?.remove();
          return document.querySelector('.pay-controls')?.getBoundingClientRect().height ?? NaN;
        });
        expect(form).toBeGreaterThan(80);
        expect(Math.abs(place - reserved), `${place} and ${reserved}`).toBeLessThan(2);
      });
  });

  test.each([
    { name: 'telephone', options: phone },
    { name: 'desk', options: desk },
  ])(
    'leads to the kind of source that is pressed, past tables that were not laid out ($name)',
    async ({ options }) => {
      await visit('/pay/', { ...options, reducedMotion: 'reduce' }, async (page) => {
        const links = page.locator('.pay-contents a');
        for (let at = (await links.count()) - 1; at >= 0; at -= 1) {
          await links.nth(at).click();
          const target = page.locator(new URL(page.url()).hash);
          await expect
            .poll(async () => Math.round((await target.boundingBox())?.y ?? Number.NaN), { timeout: 3000 })
            .toBeLessThan(40);
          expect((await target.boundingBox())?.y).toBeGreaterThanOrEqual(0);
          await page.goto(new URL('/pay/', page.url()).href, { waitUntil: 'networkidle' });
        }
      });
    },
  );

  test('fits its window, and draws bars without inline style', async () => {
    for (const options of [phone, tablet, desk])
      await visit('/pay/', options, async (page) => {
        expect(await findMisfits(page)).toEqual([]);
        expect(await page.locator('main [style]').count()).toBe(0);
        const bar = await page.locator('.pay-bar').first().boundingBox();
        expect(bar?.height).toBeLessThan(6);
        for (const select of await page.locator('.pay-form :is(select, button)').all())
          expect((await select.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      });
  });
});

describe('without JavaScript', () => {
  test('the page is all its tables, with no controls that do nothing', async () => {
    await visit('/pay/?country=germany', { ...desk, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.pay-table tbody > tr:visible').count()).toBeGreaterThan(250);
      expect(await page.locator('main :is(button, input, select)').count()).toBe(0);
      expect(await statusOf(page)).toMatch(/^\d+ figures, in \d+ tables$/);
    });
  });
});

describe('on paper', () => {
  test('what was chosen is printed without the form', async () => {
    await visit('/pay/?country=canada', desk, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.pay-form').isVisible()).toBe(false);
      expect(await page.locator('.pay-group:visible').count()).toBe(1);
      expect(await page.locator('.pay-status').isVisible()).toBe(true);
    });
  });
});
