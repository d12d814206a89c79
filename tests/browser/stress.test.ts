import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { findMisfits } from '../support/layout.ts';
import { keepScreenshot } from '../support/screenshots.ts';
import { openSite, windows } from '../support/visit.ts';

/** Pages of tests/fixtures/stress, each with too much of something. */
const pages = {
  'longest-title': '/stress/longest-title/',
  'long-word': '/stress/long-word/',
  'title-of-one-word': '/stress/title-of-one-word/',
  'long-table': '/stress/long-table/',
  'right-to-left': '/stress/right-to-left/',
  'forty-references': '/stress/forty-references/',
  'no-headings': '/stress/no-headings/',
  'one-paragraph': '/stress/one-paragraph/',
  'wide-things': '/stress/wide-things/',
  'terms-and-lists': '/stress/terms-and-lists/',
  'hostile-title': '/stress/hostile-title/',
  'hostile-dataset': '/data/hostile-table/',
  'hostile-source': '/sources/report-with-a-hostile-title/',
  pictures: '/stress/pictures/',
  home: '/',
  section: '/stress/',
  path: '/paths/all/',
  'dataset-of-300-rows': '/data/long-table/',
  'dataset-of-long-names': '/data/long-names/',
  term: '/glossary/long-term/',
  glossary: '/glossary/',
  'source-with-a-long-word': '/sources/report-07/',
  'source-in-hebrew': '/sources/report-in-hebrew/',
  sources: '/sources/',
  'search-for-a-long-word': '/search/?q=Donaudampfschifffahrt',
} as const;

const { share, visit } = openSite('stress');
const looks = [
  { width: 360, window: windows.phone },
  { width: 1280, window: windows.desk },
] as const;

describe.each(Object.entries(pages))('the page with too much: %s', (name, path) => {
  const see = share(path);

  test.each(looks)(
    'fits its window, cuts nothing off and passes axe at $width px',
    async ({ width, window }) => {
      await see(window, async (page) => {
        await keepScreenshot(page, `stress-${name}-${width}`);
        expect(await findMisfits(page)).toEqual([]);
        expect(await findBreaches(page)).toEqual([]);
      });
    },
  );
});

test('an article that cites nothing has no empty list of references, and no contents that lead there', async () => {
  await visit('/stress/one-paragraph/', windows.phone, async (page) => {
    expect(await page.locator('.references, [href="#references"]').count()).toBe(0);
  });
  await visit('/stress/title-of-one-word/', windows.phone, async (page) => {
    expect(await page.locator('.contents a').count()).toBe(2);
  });
});

test('a quotation from right to left stands at its own side', async () => {
  await visit('/stress/right-to-left/', windows.phone, async (page) => {
    const quotation = page.locator('.prose blockquote').first();
    expect(
      await quotation.evaluate((element) => {
        const { direction, borderRightWidth, borderLeftWidth } = getComputedStyle(element);
        return { direction, borderRightWidth, borderLeftWidth };
      }),
    ).toEqual({ direction: 'rtl', borderRightWidth: '2px', borderLeftWidth: '0px' });
    // The number stands after the last word, which is to the left of the first word of its line.
    const [start, number] = await quotation.evaluate((element) => {
      const words = element.querySelector('p:last-child')?.firstChild;
      const cite = element.querySelector('.cite');
      if (words?.nodeType !== Node.TEXT_NODE || cite == null) throw new Error('The quotation has changed.');
      const last = document.createRange();
      last.setStart(words, (words.textContent?.length ?? 0) - 6);
      last.setEnd(words, (words.textContent?.length ?? 0) - 5);
      return [last.getBoundingClientRect().left, cite.getBoundingClientRect().left];
    });
    expect(number).toBeLessThan(start ?? 0);
  });
});
