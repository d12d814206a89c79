import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 at levels A and AA, as axe names them. */
const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Puts axe into a page, unless it is there. */
export const addAxe = async (page: Page): Promise<void> => {
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(source);
};

/** Puts axe into every page that is opened after this, which is quicker where many are. */
export const preloadAxe = (page: Page): Promise<unknown> => page.addInitScript(source);

/** What to ask beyond the rules of WCAG, and what to leave out. */
export interface AxeChoice {
  /** Also what axe's authors hold to be good practice. */
  bestPractice?: boolean;
  /** The contrast of colours, which takes three quarters of the time. */
  contrast?: boolean;
}

/**
 * Asks axe about a page and returns each breach as one line with the elements that break the rule.
 * Axe's own builder for this browser would look into frames, too; the site has none, and that takes twice the time.
 */
export const findBreaches = async (page: Page, choice: AxeChoice = {}): Promise<string[]> => {
  const { bestPractice = false, contrast = true } = choice;
  await addAxe(page);
  const options = {
    runOnly: bestPractice ? [...wcagTags, 'best-practice'] : wcagTags,
    resultTypes: ['violations'],
    preload: false,
    rules: { 'color-contrast': { enabled: contrast } },
  };
  return page.evaluate(async (options) => {
    const axe: Axe = Reflect.get(window, 'axe');
    const { violations } = await axe.run(document, options);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, options);
};
