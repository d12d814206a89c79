import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 at levels A and AA, as axe names them. */
const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  id: string;
  nodes: { html: string }[];
}

const toLine = ({ id, nodes }: Violation): string =>
  `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`;

/**
 * Asks axe about a page and returns each breach as one line with the elements that break the rule:
 * the rules of WCAG and, where they are asked for, what axe's authors hold to be good practice.
 */
export const findBreaches = async (page: Page, { bestPractice = false } = {}): Promise<string[]> => {
  const tags = bestPractice ? [...wcagTags, 'best-practice'] : wcagTags;
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(toLine);
};

interface Axe {
  run(context: Document, options: object): Promise<{ violations: Violation[] }>;
}

const require = createRequire(import.meta.resolve('@axe-core/playwright'));

/** Loads axe into every page that is opened after this, for `findBreachesQuickly`. */
export const preloadAxe = (page: Page): Promise<unknown> =>
  page.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

/**
 * As `findBreaches`, without the builder's second page, which takes longer than the rules do.
 * The contrast of colours takes three quarters of the rest and can be left out.
 */
export const findBreachesQuickly = async (page: Page, { contrast = true } = {}): Promise<string[]> => {
  const options = {
    runOnly: wcagTags,
    resultTypes: ['violations'],
    preload: false,
    rules: { 'color-contrast': { enabled: contrast } },
  };
  const violations = await page.evaluate(async (options) => {
    const axe: Axe = Reflect.get(window, 'axe');
    const result = await axe.run(document, options);
    return result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, options);
  return violations.map(toLine);
};
