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
    document.addEventListener('keydown', (event) => this.#onKeydown(event), { signal });
    for (const link of this.querySelectorAll('.cite a')) link.setAttribute('aria-haspopup', 'dialog');
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#popover?.remove();
  }

  #onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>('.cite a');
    if (link === null || this.#popover?.contains(link)) return;
    const line = document.querySelector(link.hash.replace(/[^#\w-]/g, ''));
    if (line === null) return;
    event.preventDefault();
    if (this.#opener === link && this.#popover?.matches(':popover-open')) this.#popover.hidePopover();
    else this.#open(link, line);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#popover?.matches(':popover-open')) this.#popover.hidePopover();
  }

  #open(link: HTMLAnchorElement, line: Element): void {
    const popover = (this.#popover ??= this.#create());
    this.#opener = link;
    popover.replaceChildren(...this.#copy(line, link));
    popover.setAttribute('aria-label', link.getAttribute('aria-label') ?? 'Reference');
    popover.showPopover();
    this.#place(popover, link);
    popover.focus();
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

  /** The source's own line, then the facts that the number stands for; ids are left behind, because they are the originals'. */
  #copy(line: Element, link: HTMLAnchorElement): Node[] {
    const item = line.closest('.reference') ?? line;
    const head = item.querySelector('.reference-source');
    const parts = line === item ? [head] : [line, head];
    const more = document.createElement('a');
    more.href = link.hash;
    more.className = 'reference-more';
    more.textContent = 'In the list of references';
    more.addEventListener('click', () => this.#popover?.hidePopover());
    const copies = parts.flatMap((part) => (part === null ? [] : [this.#withoutIds(part)]));
    return [...copies, more];
  }

  #withoutIds(part: Element): HTMLElement {
    const copy = document.createElement('div');
    copy.className = part.className;
    for (const child of part.childNodes) copy.append(child.cloneNode(true));
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    return copy;
  }

  /** Beneath the number, or above it where there is no room; always within the window. */
  #place(popover: HTMLElement, link: HTMLAnchorElement): void {
    const anchor = link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = popover;
    const gap = 8;
    const left = Math.max(
      gap,
      Math.min(anchor.left - width / 2, document.documentElement.clientWidth - width - gap),
    );
    const isRoomBelow = anchor.bottom + gap + height < window.innerHeight;
    const top = isRoomBelow ? anchor.bottom + gap : Math.max(gap, anchor.top - height - gap);
    popover.style.setProperty('left', `${left}px`);
    popover.style.setProperty('top', `${top}px`);
  }
}

customElements.define('reference-popovers', ReferencePopovers);
