import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 at levels A and AA, as axe names them. */
export const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/** What to leave out and what to add to the rules of WCAG. */
export interface AxeChoice {
  /** Also what axe's authors hold to be good practice. */
  bestPractice?: boolean;
  /** Rules that are not asked, because another page of the same style sheet answers them. */
  without?: readonly string[];
}

/** Asks axe about a page and returns each breach as one line with the elements that break the rule. */
export const findBreaches = async (page: Page, choice: AxeChoice = {}): Promise<string[]> => {
  const { bestPractice = false, without = [] } = choice;
  const { violations } = await new AxeBuilder({ page })
    .withTags([...wcagTags, ...(bestPractice ? ['best-practice'] : [])])
    .disableRules([...without])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};
