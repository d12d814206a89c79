import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Library } from '../library.ts';
import { listPages } from '../site-pages.ts';

/**
 * A redirect must lead to a page. Because no page may share its address with a redirect, one that leads
 * to a page can neither loop nor be the start of a chain.
 */
export const findDeadRedirects = (library: Library): Finding[] => {
  const pages = listPages(library);
  return library.tree.redirects
    .filter(({ data }) => !pages.has(data.to))
    .map((entry): Finding => {
      const near = findNearest(entry.data.to, [...pages.keys()], 1)[0];
      return {
        file: entry.file,
        ...entry.locate(['to']),
        rule: 'redirect/dead',
        severity: 'error',
        message: `There is no page at \`${entry.data.to}\`.`,
        fix: near ? `Did you mean \`${near}\`?` : 'Lead to a page that exists, not to another redirect.',
      };
    });
};
