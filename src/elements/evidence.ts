const pages = new Map<string, Promise<Document>>();

// Its text alone: the styles of that page are not those that the policy of this one names, and none are needed.
const load = async (address: string): Promise<Document> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const [text = ''] = /<main[^]*<\/main>/.exec(await response.text()) ?? [];
  return new DOMParser().parseFromString(text, 'text/html');
};

/** The page behind an article, read once; a failed reading is tried again the next time. */
export const loadEvidence = (address: string): Promise<Document> => {
  const page = pages.get(address) ?? load(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
};

/** The element that a link leads to, on this page or on another of this site; null where there is none. */
export const findTarget = async (link: HTMLAnchorElement): Promise<Element | null> => {
  const address = link.href.split('#')[0] ?? '';
  const page = address === location.href.split('#')[0] ? document : await loadEvidence(address);
  return page.getElementById(link.hash.slice(1));
};

/** A copy for another place: ids are left behind, because they are the original's, and links lead where they led. */
export const copyElement = (original: Element, address: string, tagName = 'div'): HTMLElement => {
  const copy = document.createElement(tagName);
  copy.className = original.className;
  for (const child of original.childNodes) copy.append(document.importNode(child, true));
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const link of copy.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (href !== null) link.href = new URL(href, address).href;
  }
  return copy;
};
