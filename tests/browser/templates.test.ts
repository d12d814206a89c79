import { describe, expect, test } from 'vitest';
import { findBreaches } from '../support/accessibility.ts';
import { measureOverflow } from '../support/layout.ts';
import { keepScreenshot } from '../support/screenshots.ts';
import { templates } from '../support/templates.ts';
import { openSite, windows } from '../support/visit.ts';

const { share } = openSite('site');
const looks = Object.entries({ 360: windows.phone, 768: windows.tablet, 1280: windows.desk }).flatMap(
  ([width, window]) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${width}-${colorScheme}`,
      look: { ...window, colorScheme },
    })),
);

describe.each(Object.entries(templates))('the %s page', (template, path) => {
  const see = share(path);

  test.each(looks)('fits its window and passes axe at $name', async ({ name, look }) => {
    await see(look, async (page) => {
      await keepScreenshot(page, `${template}-${name}`);
      expect(await measureOverflow(page)).toBe(0);
      expect(await findBreaches(page, { bestPractice: true })).toEqual([]);
    });
  });
});
