import type { Page } from 'playwright-core';

/** A place where the focus rests, as the reader meets it. */
export interface TabStop {
  /** What it is, and the start of its markup. */
  label: string;
  /** What assistive technology calls it. */
  name: string;
  /** Whether an outline or a shadow shows that it has the focus. */
  isMarked: boolean;
  /** Whether it stands in the window with nothing on top of it. */
  isSeen: boolean;
  /** Whether it comes after the former one in the document. */
  isAfter: boolean;
  /** Distance of its upper edge, or of its row's in a table, from the top of what is scrolled. */
  top: number;
  width: number;
  height: number;
  /** Whether it is a link among the words of a sentence, whose size is that of the words. */
  isInText: boolean;
}

const readStop = (page: Page): Promise<TabStop | undefined> =>
  page.evaluate(async () => {
    // Boxes within boxes may still be scrolling to the new place of the focus.
    await new Promise(requestAnimationFrame);
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const former = document.querySelector('[data-former-stop]');
    const isAfter =
      former === null || (former.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    former?.removeAttribute('data-former-stop');
    element.dataset['formerStop'] = '';
    const { outlineStyle, outlineWidth, boxShadow, display } = getComputedStyle(element);
    // What is pressed for a box or a button of a choice is its label.
    const target = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
    const { width, height } = target.getBoundingClientRect();
    // A row of a table is read cell by cell, and a link may stand lower in the first than in the second.
    let { top } = (element.closest('tr') ?? target).getBoundingClientRect();
    // As if nothing had been scrolled: neither the page nor a box in it.
    for (let box = element.parentElement; box !== null; box = box.parentElement) top += box.scrollTop;
    const line = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const found = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    const block = element.closest('p, li, dd, td, th, dt, figcaption, div, h1, h2, h3');
    const words = (block?.textContent ?? '').replace(element.textContent ?? '', '');
    const axe: { commons: { text: { accessibleText(of: Element): string } } } = Reflect.get(window, 'axe');
    return {
      label: element.outerHTML.slice(0, 120),
      name: axe.commons.text.accessibleText(element),
      isMarked: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      isSeen: found !== null && (element.contains(found) || target.contains(found)),
      isAfter,
      top: Math.round(top),
      width: Math.round(width),
      height: Math.round(height),
      isInText: element.tagName === 'A' && display === 'inline' && /[\p{L}\p{N}]/u.test(words),
    };
  });

/** Presses Tab from the top of a page to its end and says where the focus rested; axe must be in the page. */
export const listTabStops = async (page: Page): Promise<TabStop[]> => {
  const stops: TabStop[] = [];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo({ top: 0, behavior: 'instant' });
    const axe: { setup(): void } = Reflect.get(window, 'axe');
    axe.setup();
  });
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    if (stop === undefined || stops.length > 1_000) return stops;
    stops.push(stop);
  }
};
