import { getRead, keepRead } from './read-articles.ts';

/** Keeps on this device that an article was read, when the place after its text comes into view. */
const end = document.querySelector<HTMLElement>('[data-read]');
if (end)
  new IntersectionObserver(([entry], observer) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    const read = getRead()?.add(end.dataset['read'] ?? '');
    if (read) keepRead(read);
  }).observe(end);
