import type { Locator, Page } from 'playwright-core';

/** Opens the reader's settings. */
export const openSettings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByRole('group', { name: 'Theme' }).waitFor({ state: 'visible' });
};

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where an element stands in the window. */
export const boxOf = async (locator: Locator): Promise<Box> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It has no box: it is not shown.');
  return box;
};
