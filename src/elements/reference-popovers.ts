import { copyElement, findTarget, loadEvidence } from './evidence.ts';
import { placePopover } from './place-popover.ts';
import { whenLoaded } from './when-loaded.ts';

/** Between the text and its margin, in pixels: the gap of the article's grid. */
const gap = 56;

/** From this width on there is a margin, and a reference stands in it beside its line, as a sidenote. */
const wide = matchMedia('(min-width: 64rem)');

/**
 * Shows a reference beside its number: the line that the number links to, copied into a popover.
 * Opens on click, tap or Enter; closes on Escape, on a press elsewhere, or on a second press.
 * Without script, or without popovers, the number stays a link to its line.
 */
class ReferencePopovers extends HTMLElement {
  #popover: HTMLElement | undefined;
  #opener: HTMLAnchorElement | undefined;
  #abort: AbortController | undefined;

  connectedCallback(): void {
    if (!('popover' in HTMLElement.prototype)) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    // The answer is on its way before the press is over.
    for (const early of ['pointerover', 'focusin'])
      this.addEventListener(early, (event) => this.#prepare(event.target), { signal });
    for (const link of this.querySelectorAll('.cite a')) link.setAttribute('aria-haspopup', 'dialog');
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#popover?.remove();
  }

  #findLink(target: EventTarget | null): HTMLAnchorElement | undefined {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.cite a') : null;
    return link === null || this.#popover?.contains(link) ? undefined : link;
  }

  #prepare(target: EventTarget | null): void {
    const link = this.#findLink(target);
    if (link) findTarget(link).catch(() => undefined);
  }

  #onClick(event: MouseEvent): void {
    const link = this.#findLink(event.target);
    if (link === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.#opener === link && this.#popover?.matches(':popover-open')) this.#popover.hidePopover();
    else void this.#open(link);
  }

  /** Where the line cannot be had, the link is followed as if there were no script. */
  async #open(link: HTMLAnchorElement): Promise<void> {
    const line = await findTarget(link).catch(() => null);
    if (line === null) {
      location.href = link.href;
      return;
    }
    const popover = (this.#popover ??= this.#create());
    this.#opener = link;
    popover.replaceChildren(...this.#copy(line, link));
    popover.setAttribute('aria-label', link.getAttribute('aria-label') ?? 'Reference');
    popover.showPopover();
    this.#place(popover, link);
    popover.focus({ preventScroll: true });
  }

  #create(): HTMLElement {
    const popover = document.createElement('div');
    popover.className = 'reference-popover';
    popover.popover = 'auto';
    popover.tabIndex = -1;
    popover.setAttribute('role', 'dialog');
    popover.addEventListener('toggle', (event) => {
      const isClosed = event instanceof ToggleEvent && event.newState === 'closed';
      // Focus goes back to where the reader was, unless the press that closed it took the focus elsewhere.
      if (isClosed && (document.activeElement === document.body || popover.contains(document.activeElement)))
        this.#opener?.focus({ preventScroll: true });
    });
    this.append(popover);
    return popover;
  }

  /** The fact that the number stands for, then its source. */
  #copy(line: Element, link: HTMLAnchorElement): Node[] {
    const item = line.closest('.reference') ?? line;
    const head = item.querySelector('.reference-source');
    const parts = line === item ? [head] : [line, head];
    const more = document.createElement('a');
    more.href = link.href;
    more.className = 'reference-more';
    more.textContent = 'Among all references';
    return [...parts.flatMap((part) => (part === null ? [] : [copyElement(part, link.href)])), more];
  }

  /** In the margin, where there is one, as high as its number; else beneath or above the number. */
  #place(popover: HTMLElement, link: HTMLAnchorElement): void {
    const text = link.closest('.prose, .article-header');
    const place = link.getBoundingClientRect();
    popover.classList.toggle('sidenote', wide.matches && text !== null);
    if (!wide.matches || text === null) {
      placePopover(popover, place);
      return;
    }
    popover.style.left = `${text.getBoundingClientRect().right + scrollX + gap}px`;
    popover.style.top = `${place.top + scrollY - 8}px`;
  }
}

customElements.define('reference-popovers', ReferencePopovers);

/** On paper the references stand with their facts and their addresses, which are fetched when nothing else is to be done. */
const prepareForPrint = async (link: HTMLAnchorElement, list: Element): Promise<void> => {
  const page = await loadEvidence(link.href);
  const full = page.querySelector('.references ol');
  if (full === null) return;
  const copy = copyElement(full, link.href, 'ol');
  copy.className = 'references-in-print';
  addEventListener('beforeprint', () => list.after(copy));
  addEventListener('afterprint', () => copy.remove());
};

const more = document.querySelector<HTMLAnchorElement>('.references-more');
const list = document.querySelector('.references > ol');
if (more && list) whenLoaded(2000, () => void prepareForPrint(more, list).catch(() => undefined));
