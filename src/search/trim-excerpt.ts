/**
 * An excerpt as it is shown under its title: without that title at its head, and with a sign where it breaks off.
 *
 * @example trimExcerpt('Saga. a local transaction', 'Saga') // '…\u00A0a local transaction\u00A0…'
 */
export const trimExcerpt = (excerpt: string, title: string): string => {
  const text = excerpt.startsWith(`${title}. `) ? excerpt.slice(title.length + 2) : excerpt;
  return `${/^\p{Ll}/u.test(text) ? '…\u00A0' : ''}${text}${/[.!?]$/.test(text) ? '' : '\u00A0…'}`;
};
