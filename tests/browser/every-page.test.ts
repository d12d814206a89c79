import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/published/list-files.ts';
import { findBreaches, preloadAxe } from '../support/accessibility.ts';
import { siteFolder, toAddress } from '../support/built-site.ts';
import { measureOverflow } from '../support/layout.ts';
import { openSite, windows } from '../support/visit.ts';

// Templates are asked about in both colour schemes, at three widths and with good practice: see templates.test.ts.
// Here each page of the site is asked once, at 360 px in the light scheme. The contrast of colours follows from the
// style sheet and the template, and takes most of the time: on sources, datasets and terms, which are hundreds of pages
// of three templates, it is left out.
const ofOneTemplate = /^(?:sources|data|glossary)\/./;

const site = openSite('site');

const look = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(`${site.origin}/${address}`);
  const breaches = await findBreaches(page, { contrast: !ofOneTemplate.test(address) });
  const sideways = await measureOverflow(page);
  return [...breaches, ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : [])].map(
    (problem) => `/${address} ${problem}`,
  );
};

/** Takes pages off one list until none is left, in a tab of its own. */
const work = async (addresses: string[]): Promise<string[]> => {
  const context = await site.browser.newContext({
    ...windows.phone,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await preloadAxe(page);
  const problems: string[] = [];
  for (let address = addresses.pop(); address !== undefined; address = addresses.pop())
    problems.push(...(await look(page, address)));
  await context.close();
  return problems;
};

test('every page of the site keeps the rules of WCAG 2.2 AA that axe knows, and fits a telephone', async () => {
  const addresses = listFiles(siteFolder('site'))
    .filter((file) => file.endsWith('.html'))
    .map(toAddress);
  const count = addresses.length;
  const started = performance.now();
  // Two tabs, because two cores are what the slowest machines have.
  const problems = (await Promise.all([work(addresses), work(addresses)])).flat();
  const seconds = (performance.now() - started) / 1000;
  console.info(
    `${count} pages in ${seconds.toFixed(0)} s, ${((seconds / count) * 1000).toFixed(0)} ms a page.`,
  );
  expect(count).toBeGreaterThan(100);
  expect(problems).toEqual([]);
}, 600_000);
