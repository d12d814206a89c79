/** The text that a link leads to, or the one that it carries. */
const read = async ({ href, dataset }: HTMLAnchorElement): Promise<Blob> => {
  let text = dataset['text'];
  if (text === undefined) {
    const response = await fetch(href);
    if (!response.ok) throw new Error(href);
    text = await response.text();
  }
  return new Blob([text], { type: 'text/plain' });
};

/**
 * Adds a button beside each link to a citation, which copies it and says so.
 * Without script the links are there to download.
 */
class CiteThis extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return;
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    this.append(status);
    for (const link of this.querySelectorAll('a')) {
      // A reader who keeps several files can tell them apart.
      link.download ||= link.pathname.replace(/.*\/(.+)\/cite/, '$1');
      link.after(this.#createButton(link, status));
    }
  }

  #createButton(link: HTMLAnchorElement, status: HTMLElement): HTMLElement {
    const button = document.createElement('button');
    const name = link.textContent.trim();
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy ${name}`);
    button.addEventListener('click', async () => {
      status.textContent = '';
      try {
        // The clipboard waits for the text itself: Safari refuses it to whoever waits first.
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': read(link) })]);
        status.textContent = `Copied: ${name}`;
      } catch {
        status.textContent = `${name} could not be copied. The link downloads it.`;
      }
    });
    return button;
  }
}

customElements.define('cite-this', CiteThis);
