import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { templates } from '../support/templates.ts';
import { openSite, windows } from '../support/visit.ts';

const site = openSite('site');
const { visit } = site;
const { phone, desk } = windows;

describe('the A–Z index', () => {
  test.each([
    { name: 'telephone', options: phone },
    { name: 'desk', options: desk },
  ])(
    'leads to the letter that is pressed, past letters that were not laid out ($name)',
    async ({ options }) => {
      await visit(templates['a-z'], { ...options, reducedMotion: 'reduce' }, async (page) => {
        await page.locator('.initials a', { hasText: /^S$/ }).click();
        const letter = page.locator('#initial-S');
        await expect
          .poll(async () => Math.round((await letter.boundingBox())?.y ?? Number.NaN), { timeout: 3000 })
          .toBeLessThan(60);
        expect((await letter.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      });
    },
  );
});

describe('search', () => {
  test('is reached with / from any page and finds an article', async () => {
    await visit(templates.article, desk, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('idempotency key');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=idempotency*');
      await page.waitForSelector('.search-results li');
      expect(await page.textContent('.search-status')).toMatch(/\d+ pages? found for “idempotency key”/);
      // The page itself may be listed by search engines; what was found for one query may not.
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
      const links = await page
        .locator('.search-results a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links).toContain('/industries/payment-gateways/');
    });
  });

  test('finds articles, sources, datasets and terms, and keeps to one kind when asked', async () => {
    await visit('/search/?q=median', desk, async (page) => {
      await page.waitForSelector('.search-results li');
      for (const [kind, prefix] of [
        ['source', '/sources/'],
        ['dataset', '/data/'],
        ['term', '/glossary/'],
      ] as const) {
        await page.check(`[name="kind"][value="${kind}"]`);
        await page.waitForFunction((start) => {
          const links = [...document.querySelectorAll('.search-results a')];
          return links.length > 0 && links.every((link) => link.getAttribute('href')?.startsWith(start));
        }, prefix);
      }
    });
  });

  test('shows of each page what it says: not its title again, and with a sign where it breaks off', async () => {
    await visit('/search/?q=salary', desk, async (page) => {
      await page.waitForSelector('.search-results li');
      const results = await page.locator('.search-results li').evaluateAll((all) =>
        all.map((item) => ({
          title: item.querySelector('h2')?.textContent ?? '',
          text: item.querySelector('p:last-child')?.textContent ?? '',
        })),
      );
      expect(results.length).toBeGreaterThan(5);
      expect(results.filter(({ title, text }) => text.startsWith(`${title}. `))).toEqual([]);
      expect(results.filter(({ text }) => !/(?:[.!?]|\u00A0…)$/.test(text))).toEqual([]);
      expect(results.filter(({ text }) => text.endsWith('\u00A0…')).length).toBeGreaterThan(0);
    });
  });

  test('says what it searched for instead of a misspelt word, and searches for the words as typed when asked', async () => {
    await visit('/search/?q=kuberntes', desk, async (page) => {
      await page.waitForSelector('.search-results mark');
      expect(await page.textContent('.search-status')).toMatch(/\d+ pages found for “kubernetes”/);
      expect(await page.textContent('.search-correction')).toContain('Showing results for “kubernetes”.');
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
      await page.click('.search-correction a');
      await page.waitForSelector('.search-empty:not([hidden])');
      expect(await page.textContent('.search-status')).toContain('Nothing found for “kuberntes”');
      expect(await page.isVisible('.search-correction')).toBe(false);
      expect(await page.locator('.search-empty a').count()).toBeGreaterThan(5);
      await page.goBack();
      await page.waitForSelector('.search-results li');
      expect(await page.inputValue('#search-input')).toBe('kuberntes');
    });
  });

  test('keeps what is asked in the address, goes back to what was asked before, and is walked by the arrows', async () => {
    await visit('/search/', desk, async (page) => {
      await page.fill('#search-input', 'salary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.search-results li');
      await page.check('[name="kind"][value="term"]');
      await page.waitForURL('**/search/?q=salary&kind=term');
      await page.fill('#search-input', 'webhook');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        document.querySelector('.search-status')?.textContent?.includes('“webhook”'),
      );
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
        '/glossary/webhook/',
      );
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
      await page.goBack();
      await page.waitForFunction(() =>
        document.querySelector('.search-status')?.textContent?.includes('“salary”'),
      );
      expect(await page.inputValue('#search-input')).toBe('salary');
      expect(await page.isChecked('[name="kind"][value="term"]')).toBe(true);
    });
  });

  test('says so when the index is late, searches titles without the texts, and offers the articles without both', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const waitForStatus = (words: string) =>
      page.waitForFunction(
        (text) => document.querySelector('.search-status')?.textContent?.includes(text),
        words,
      );
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/pagefind/**', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${site.origin}/search/?q=salary`);
    await waitForStatus('is still being loaded');
    expect(await page.isVisible('.search-fallback a')).toBe(true);
    release();
    await waitForStatus('Only titles and descriptions were searched');
    expect(await page.isVisible('.search-fallback a')).toBe(false);
    expect(await page.locator('.search-results a').count()).toBeGreaterThan(3);
    await page.route('**/names.json', (route) => route.abort());
    await page.reload();
    await waitForStatus('could not be loaded');
    expect(await page.isVisible('.search-fallback a')).toBe(true);
    await context.close();
  });

  test('leaves the field alone when a slash is typed into it', async () => {
    await visit('/search/', desk, async (page) => {
      await page.focus('#search-input');
      await page.keyboard.type('tcp/ip');
      expect(await page.inputValue('#search-input')).toBe('tcp/ip');
    });
  });
});

describe('a citation number', () => {
  test('shows its reference by keyboard, and gives the focus back on Escape', async () => {
    await visit(templates.article, desk, async (page) => {
      const link = page.locator('.prose .cite a').first();
      await link.focus();
      await page.keyboard.press('Enter');
      const popover = page.locator('.reference-popover');
      await popover.waitFor({ state: 'visible' });
      expect(await popover.textContent()).toMatch(/(Primary|Secondary) source/);
      expect(await popover.locator('a').count()).toBeGreaterThan(1);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
      await page.keyboard.press('Escape');
      await popover.waitFor({ state: 'hidden' });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  test('shows its reference by touch within the window, and a press elsewhere closes it', async () => {
    await visit(templates.article, { ...phone, hasTouch: true }, async (page) => {
      await page.locator('.answer .cite a').first().tap();
      const popover = page.locator('.reference-popover');
      await popover.waitFor({ state: 'visible' });
      const box = await popover.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      await page.touchscreen.tap(5, 5);
      await popover.waitFor({ state: 'hidden' });
    });
  });

  test('stands in the margin beside its line where there is one, and goes with it', async () => {
    await visit(templates.article, desk, async (page) => {
      const link = page.locator('.prose .cite a').nth(3);
      await link.click();
      const note = page.locator('.reference-popover');
      await note.waitFor({ state: 'visible' });
      /** Where the text ends, where the note stands, and how far its top is from its line's, at one moment. */
      const measure = () =>
        page.evaluate(() => {
          const [text, note] = ['.prose', '.reference-popover'].map((selector) =>
            document.querySelector(selector)?.getBoundingClientRect(),
          );
          const line = document.querySelectorAll('.prose .cite a')[3]?.getBoundingClientRect();
          return {
            textEnd: text?.right ?? 0,
            start: note?.left ?? 0,
            end: note?.right ?? 0,
            above: Math.abs((note?.top ?? 0) - (line?.top ?? 0)),
          };
        });
      const before = await measure();
      expect(before.start).toBeGreaterThan(before.textEnd);
      expect(before.end).toBeLessThanOrEqual(1280);
      expect(before.above).toBeLessThan(40);
      await page.mouse.wheel(0, 200);
      await page.waitForFunction(() => scrollY > 100);
      expect((await measure()).above).toBeLessThan(40);
    });
  });

  test('leads to its fact on the page behind the article when the fact cannot be fetched', async () => {
    const context = await site.browser.newContext(desk);
    const page = await context.newPage();
    await page.route('**/evidence/', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.goto(site.origin + templates.article);
    await page.locator('.answer .cite a').first().click();
    await page.waitForURL('**/evidence/#ref-1*');
    await context.close();
  });

  test('is a plain link to its fact without JavaScript', async () => {
    await visit(templates.article, { ...desk, javaScriptEnabled: false }, async (page) => {
      await page.locator('.answer .cite a').first().click();
      expect(page.url()).toMatch(/\/evidence\/#ref-1-1$/);
      expect(await page.locator('#ref-1-1').isVisible()).toBe(true);
      expect(await page.locator('#ref-1-1').textContent()).toMatch(/\d/);
    });
  });
});

describe('an article', () => {
  test('marks the section that is being read in its contents, also after a jump and back', async () => {
    await visit(templates.article, desk, async (page) => {
      const current = page.locator('.contents [aria-current]');
      expect(await current.count()).toBe(0);
      await page.locator('.contents a').nth(4).click();
      await page.waitForFunction(
        () => document.querySelector('.contents li:nth-child(5) a')?.getAttribute('aria-current') === 'true',
      );
      expect(await current.count()).toBe(1);
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.querySelector('.contents [aria-current]') === null);
    });
  });

  test('has contents that stay in the window of a desk', async () => {
    await visit(templates.article, desk, async (page) => {
      await page.evaluate(() => scrollTo(0, 4000));
      const box = await page.locator('.contents').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(200);
    });
  });

  test('shows how far one has read without moving anything', async () => {
    await visit(templates.article, desk, async (page) => {
      const readWidth = () =>
        page.evaluate(() => {
          const article = document.querySelector('.article');
          const { transform } = getComputedStyle(article ?? document.body, '::before');
          return new DOMMatrix(transform).a;
        });
      expect(await readWidth()).toBeLessThan(0.02);
      await page.evaluate(() =>
        scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
      );
      await expect.poll(readWidth).toBeGreaterThan(0.98);
    });
  });

  test('has headings that are links to themselves', async () => {
    await visit(templates.article, desk, async (page) => {
      const heading = page.locator('.prose h2').nth(1);
      const id = await heading.getAttribute('id');
      await heading.locator('a').click();
      expect(page.url()).toContain(`#${id}`);
    });
  });

  test('shows a chart as a table in place, by keyboard, and takes it away again', async () => {
    await visit(templates.article, desk, async (page) => {
      const button = page.locator('.chart-table').first();
      const table = page.locator('figure.chart .table-scroll');
      await button.focus();
      await page.keyboard.press('Space');
      await table.waitFor({ state: 'visible' });
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
      await page.keyboard.press('Enter');
      await table.waitFor({ state: 'detached' });
    });
  });

  test('has its references with their facts and addresses on paper', async () => {
    await visit(templates.article, desk, async (page) => {
      // They are fetched when the page has been there for a while.
      await page.waitForFunction(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelector('.references-in-print') !== null;
      });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('ol.references-in-print .reference-fact').count()).toBeGreaterThan(20);
      expect(await page.locator('.references > ol:not(.references-in-print)').isVisible()).toBe(false);
      const address = await page
        .locator('.references-in-print a[href^="https:"]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(address).toContain('https:');
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.references-in-print').count()).toBe(0);
    });
  });
});

describe('a block of code', () => {
  test('is copied with one press, and says so', async () => {
    await visit(
      templates['technical-article'],
      { ...desk, permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        const figure = page.locator('figure.code').first();
        await figure.locator('button').click();
        await page.waitForFunction(
          () => document.querySelector('figure.code [role="status"]')?.textContent === 'Copied',
        );
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await figure.locator('code').textContent());
      },
    );
  });

  test('is selected instead where the clipboard is refused', async () => {
    await visit(templates['technical-article'], desk, async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      const figure = page.locator('figure.code').first();
      await figure.locator('button').click();
      await page.waitForFunction(() =>
        document.querySelector('figure.code [role="status"]')?.textContent?.startsWith('Selected'),
      );
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(
        await figure.locator('code').textContent(),
      );
    });
  });
});

describe('without JavaScript', () => {
  test('an article has its charts, its references, and a way to each table', async () => {
    await visit(templates.article, { ...desk, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('figure.chart svg:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('.references li').count()).toBeGreaterThan(5);
      expect(await page.locator('figure.code button').count()).toBe(0);
      await page.locator('.chart-table').first().click();
      expect(page.url()).toMatch(/\/evidence\/#table-chart-/);
      expect(await page.locator('.evidence-table table').first().isVisible()).toBe(true);
    });
  });

  test('an article is printed with its references and where each of them is', async () => {
    await visit(templates.article, { ...desk, javaScriptEnabled: false }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const links = page.locator('.references > ol a');
      expect(await links.count()).toBeGreaterThan(5);
      expect(await links.first().isVisible()).toBe(true);
      const printed = await links.first().evaluate((link) => getComputedStyle(link, '::after').content);
      expect(printed).toContain('/sources/');
    });
  });

  test('the search page says that it needs JavaScript and lists the articles', async () => {
    await visit('/search/', { ...desk, javaScriptEnabled: false }, async (page) => {
      expect(await page.textContent('main')).toContain('Searching needs JavaScript');
      expect(await page.locator('.search-fallback a').count()).toBeGreaterThan(5);
    });
  });
});
