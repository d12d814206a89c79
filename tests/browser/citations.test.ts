import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { siteFolder } from '../support/built-site.ts';
import { measureOverflow } from '../support/layout.ts';
import { openSite, windows } from '../support/visit.ts';

const article = '/demand/are-backend-developers-in-high-demand/';
const source = '/sources/bls-oews-national-2025/';
const fact = 'software-developers-annual-wage-p50';
const formats = [
  { name: 'Plain text', ending: 'txt' },
  { name: 'BibTeX', ending: 'bib' },
  { name: 'RIS', ending: 'ris' },
  { name: 'CSL-JSON', ending: 'json' },
] as const;

const folder = siteFolder('site');
const readBuilt = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

const { visit } = openSite('site');
const { desk, phone } = windows;
const withClipboard = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] };

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Opens a page's "Cite this" and goes on with the keyboard alone. */
const openByKeyboard = async (page: Page, summary: string): Promise<void> => {
  await page.locator(summary).focus();
  await page.keyboard.press('Enter');
};

describe('the citation of a page', () => {
  test.each(formats)('is copied as $name by keyboard', async ({ name, ending }) => {
    await visit(article, withClipboard, async (page) => {
      await openByKeyboard(page, '.disclosure:has(cite-this) summary');
      const button = page.getByRole('button', { name: `Copy ${name}`, exact: true });
      for (let presses = 0; presses < 8; presses += 1) {
        await page.keyboard.press('Tab');
        if (await button.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press('Enter');
      await page.getByText(`Copied: ${name}`).waitFor();
      expect(await page.locator('cite-this [role="status"]').textContent()).toBe(`Copied: ${name}`);
      expect(await readClipboard(page)).toBe(await readBuilt(`${article}cite.${ending}`));
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('is downloaded under a name that says of what it is', async () => {
    await visit(article, desk, async (page) => {
      await page.locator('.disclosure:has(cite-this) summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'BibTeX' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('are-backend-developers-in-high-demand.bib');
    });
  });

  test('says so when the clipboard is refused', async () => {
    await visit(article, desk, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      });
      await page.locator('.disclosure:has(cite-this) summary').click();
      await page.getByRole('button', { name: 'Copy RIS' }).click();
      await page.getByText('RIS could not be copied. The link downloads it.').waitFor();
    });
  });

  test('says so when its file cannot be had', async () => {
    await visit(article, withClipboard, async (page) => {
      await page.route('**/cite.bib', (route) => route.fulfill({ status: 404 }));
      await page.locator('.disclosure:has(cite-this) summary').click();
      await page.getByRole('button', { name: 'Copy BibTeX' }).click();
      await page.getByText('BibTeX could not be copied. The link downloads it.').waitFor();
    });
  });

  test.each([article, source, '/data/us-wage-percentiles-2025/'])(
    'is linked to without JavaScript at %s, and has no button that does nothing',
    async (path) => {
      await visit(path, { ...desk, javaScriptEnabled: false }, async (page) => {
        const first = page.locator('.disclosure:has(cite-this)').first();
        await first.locator('summary').click();
        for (const { name, ending } of formats) {
          const link = first.getByRole('link', { name });
          expect(await link.isVisible()).toBe(true);
          const href = (await link.getAttribute('href')) ?? '';
          const response = await page.request.get(new URL(href, page.url()).href);
          expect(await response.text()).toBe(await readBuilt(`${path}cite.${ending}`));
        }
        expect(await page.locator('.disclosure:has(cite-this)').count()).toBe(1);
        expect(await page.locator('.disclosure button').count()).toBe(0);
      });
    },
  );
});

describe('the citation of a source', () => {
  test.each(formats)('is copied as $name without its facts', async ({ name, ending }) => {
    await visit(source, withClipboard, async (page) => {
      await page.locator('.disclosure:has(cite-this) summary').first().click();
      await page.getByRole('button', { name: `Copy ${name}` }).click();
      await page.getByText(`Copied: ${name}`).waitFor();
      const copied = await readClipboard(page);
      expect(copied).toContain('https://www.bls.gov/oes/tables.htm');
      expect(copied).not.toContain(`${source}#`);
      if (ending !== 'json') expect(await readBuilt(`${source}cite.${ending}`)).toContain(copied);
    });
  });
});

describe('the citation of a fact', () => {
  const control = `[id="${fact}"] .disclosure`;

  test.each(formats)(
    'is copied as $name by keyboard: its own entry and no other',
    async ({ name, ending }) => {
      await visit(source, withClipboard, async (page) => {
        await openByKeyboard(page, `${control} summary`);
        const button = page.locator(control).getByRole('button', { name: `Copy ${name}` });
        await button.focus();
        await page.keyboard.press('Enter');
        await page.locator(control).getByText(`Copied: ${name}`).waitFor();
        const copied = await readClipboard(page);
        const whole = await readBuilt(`${source}cite.${ending}`);
        expect(copied).toContain(`${source}#${fact}`);
        if (ending === 'json') {
          const items: { id: string }[] = JSON.parse(whole);
          expect(JSON.parse(copied)).toEqual(
            items.filter(({ id }) => id === `bls-oews-national-2025--${fact}`),
          );
        } else {
          expect(whole.split('\n\n').map((entry) => entry.trimEnd())).toContain(copied.trimEnd());
        }
      });
    },
  );

  test.each(formats)('is downloaded as $name', async ({ name, ending }) => {
    await visit(source, desk, async (page) => {
      await page.locator(`${control} summary`).click();
      const link = page.locator(control).getByRole('link', { name });
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe(`bls-oews-national-2025--${fact}.${ending}`);
      const text = await readFile(await download.path(), 'utf8');
      expect(text.split(`${source}#`)).toHaveLength(2);
    });
  });

  test('is offered for every fact, under a name of its own', async () => {
    await visit(source, desk, async (page) => {
      const names = await page
        .locator('.fact .disclosure summary')
        .evaluateAll((all) => all.map((summary) => summary.getAttribute('aria-label')));
      expect(names).toHaveLength(await page.locator('.fact').count());
      expect(names).toContain('Cite this figure: $135,980');
    });
  });

  test('can be asked for again when the files could not be had', async () => {
    await visit(source, desk, async (page) => {
      await page.route('**/cite.ris', (route) => route.fulfill({ status: 404 }), { times: 1 });
      await page.locator(`${control} summary`).click();
      await page.getByText('The citations could not be loaded.').waitFor();
      await page.locator(`${control} summary`).click();
      await page.locator(`${control} summary`).click();
      await page.locator(control).getByRole('button', { name: 'Copy RIS' }).waitFor();
    });
  });
});

describe.each([
  { name: '360 px', options: phone },
  { name: '1280 px', options: desk },
])('opened citations in a window of $name', ({ options }) => {
  test.each([article, source, '/data/us-wage-percentiles-2025/'])('fit and pass axe at %s', async (path) => {
    await visit(path, options, async (page) => {
      for (const summary of await page
        .locator('.disclosure > summary')
        .all()
        .then((all) => all.slice(0, 3)))
        await summary.click();
      await page.locator('cite-this button').first().waitFor();
      expect(await measureOverflow(page)).toBe(0);
      const heights = await page
        .locator('.disclosure :is(summary, cite-this a, button):visible')
        .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });
});
