import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCommentForm } from '../../src/knowledge/comment-address.ts';
import { findBreaches } from '../support/accessibility.ts';
import { launchBrowser, serveSite } from '../support/browser.ts';
import { siteFolder } from '../support/built-site.ts';
import { createVisit, windows } from '../support/visit.ts';

const screenshots = join(import.meta.dirname, '../../test-output/screenshots');
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  site = await serveSite(siteFolder('discussed'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const visit = createVisit(() => ({ browser, origin: site.origin }));
const { phone, desk } = windows;
const looks = [
  { name: '360-light', options: { ...phone, colorScheme: 'light' } },
  { name: '360-dark', options: { ...phone, colorScheme: 'dark' } },
  { name: '1280-light', options: { ...desk, colorScheme: 'light' } },
  { name: '1280-dark', options: { ...desk, colorScheme: 'dark' } },
] as const;

describe.each(['discussed', 'quiet'])('the comments of the %s article', (name) => {
  test.each(looks)('fit their window and pass axe at $name', async ({ name: look, options }) => {
    await visit(`/demand/${name}/`, options, async (page) => {
      const section = page.locator('section[aria-labelledby="comments"]');
      await section.screenshot({ path: join(screenshots, `comments-${name}-${look}.png`) });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });
});

describe('a comment', () => {
  test('in a script that runs from right to left does so, and its name stays where names stand', async () => {
    await visit('/demand/discussed/', phone, async (page) => {
      const comment = page.locator('.comment', { hasText: 'أحمد' }).first();
      const directions = await comment.evaluate((element) =>
        ['.comment-meta', '.comment-text p', '.comment-text li'].map((selector) => {
          const part = element.querySelector(selector);
          return part === null ? 'missing' : getComputedStyle(part).direction;
        }),
      );
      expect(directions).toEqual(['ltr', 'rtl', 'rtl']);
    });
  });

  test('is there without JavaScript, answers and all, and stands within the column of the text', async () => {
    await visit('/demand/discussed/', { ...phone, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.comment:visible').count()).toBe(13);
      const boxes = await page
        .locator('.comment')
        .evaluateAll((all) => all.map((comment) => comment.scrollWidth - comment.clientWidth));
      expect(Math.max(...boxes)).toBe(0);
    });
  });
});

describe('the link under the comments', () => {
  test('opens the form for the article where the repository is known', async () => {
    await visit('/demand/quiet/', phone, async (page) => {
      const link = page.locator('section[aria-labelledby="comments"] a');
      expect(await link.getAttribute('href')).toBe(
        toCommentForm('https://git.example/almanac', { article: 'demand/quiet' }),
      );
    });
  });

  test('leads to the guide where it is not', async () => {
    const own = await serveSite(siteFolder('site'));
    try {
      const visitOwn = createVisit(() => ({ browser, origin: own.origin }));
      await visitOwn('/demand/are-backend-developers-in-high-demand/', phone, async (page) => {
        await page.locator('section[aria-labelledby="comments"] a').click();
        await page.waitForURL('**/contributing/#comment-on-an-article');
        expect(await page.locator('#comment-on-an-article').isVisible()).toBe(true);
      });
    } finally {
      await own.close();
    }
  });
});
