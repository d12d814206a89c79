import type { Page } from 'playwright-core';

/** By how many pixels a page is wider than its window. */
export const measureOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Finds what does not fit: a page that scrolls sideways, elements that stick out of the window without a
 * scroll box around them, and text that is cut off by the edge of its own box.
 */
export const findMisfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = (element: Element): boolean =>
      element !== root &&
      element !== document.body &&
      /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isInBox = (element: Element): boolean => {
      for (let box = element.parentElement; box !== null; box = box.parentElement)
        if (scrolls(box)) return true;
      return false;
    };
    const free = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.closest('.visually-hidden, .skip-link') === null &&
        element.parentElement?.closest('svg') == null &&
        element.getClientRects().length > 0 &&
        !isInBox(element),
    );
    const outside = free.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > root.clientWidth + 1 || left < -1;
    });
    const cut = free.filter(
      (element) =>
        !scrolls(element) &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.tagName !== 'svg',
    );
    const sideways = root.scrollWidth - root.clientWidth;
    return [
      ...(sideways > 0 ? [`the page scrolls sideways by ${sideways} px`] : []),
      ...[...outside, ...cut].map(
        (element, index) =>
          `${index < outside.length ? 'outside the window' : 'cut off'}: ` +
          `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ` +
          (element.textContent ?? '').trim().slice(0, 40),
      ),
    ];
  });
