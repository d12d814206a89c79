import { describe, expect, test } from 'vitest';
import { toCommentForm } from '../../src/knowledge/comment-address.ts';
import { findBreaches } from '../support/accessibility.ts';
import { measureOverflow } from '../support/layout.ts';
import { toScreenshotPath } from '../support/screenshots.ts';
import { openSite, windows } from '../support/visit.ts';

const { share, visit } = openSite('discussed');
const { visit: visitOwnSite } = openSite('site');
const { phone, desk } = windows;
const looks = [
  { name: '360-light', look: { ...phone, colorScheme: 'light' } },
  { name: '360-dark', look: { ...phone, colorScheme: 'dark' } },
  { name: '1280-light', look: { ...desk, colorScheme: 'light' } },
  { name: '1280-dark', look: { ...desk, colorScheme: 'dark' } },
] as const;

describe.each(['discussed', 'quiet'])('the comments of the %s article', (article) => {
  const see = share(`/demand/${article}/`);

  test.each(looks)('fit their window and pass axe at $name', async ({ name, look }) => {
    await see(look, async (page) => {
      const section = page.locator('section[aria-labelledby="comments"]');
      await section.screenshot({ path: toScreenshotPath(`comments-${article}-${name}`) });
      expect(await measureOverflow(page)).toBe(0);
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
    await visitOwnSite('/demand/are-backend-developers-in-high-demand/', phone, async (page) => {
      await page.locator('section[aria-labelledby="comments"] a').click();
      await page.waitForURL('**/contributing/#comment-on-an-article');
      expect(await page.locator('#comment-on-an-article').isVisible()).toBe(true);
    });
  });
});
