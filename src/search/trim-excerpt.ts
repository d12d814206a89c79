/**
 * An excerpt as it is shown under its title: without that title at its head, and with a sign where it breaks off.
 *
 * @example trimExcerpt('Saga. a local transaction', 'Saga') // '… a local transaction …'
 */
export const trimExcerpt = (excerpt: string, title: string): string => {
  const text = excerpt.startsWith(`${title}. `) ? excerpt.slice(title.length + 2) : excerpt;
  return `${/^\p{Ll}/u.test(text) ? '… ' : ''}${text}${/[.!?]$/.test(text) ? '' : ' …'}`;
};
