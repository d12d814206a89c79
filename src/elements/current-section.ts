/** Marks, in the list of contents, the section that is being read: the last whose heading has passed the upper third. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const headings = links.flatMap(
  (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
);

/** The headings above the line, as the observer says: asked of the page itself, one that is on the line could be missed. */
const passed = new Set<Element>();

const mark = (entries: readonly IntersectionObserverEntry[]): void => {
  for (const { target, isIntersecting } of entries)
    if (isIntersecting) passed.add(target);
    else passed.delete(target);
  const current = headings.findLastIndex((heading) => passed.has(heading));
  for (const [index, link] of links.entries())
    if (index === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
};

// Told when a heading crosses the line, also by a jump; between two crossings nothing changes.
const observer = new IntersectionObserver(mark, { rootMargin: '99999px 0px -66%' });
for (const heading of headings) observer.observe(heading);
