import type { Finding } from '../../knowledge/finding.ts';
import { findNearest } from '../../knowledge/suggest.ts';
import type { Library } from '../library.ts';
import { listPages } from '../site-pages.ts';

/** What stands behind an article goes where the article goes. */
const toPage = (address: string): string => address.replace(/^(\/[^/]+\/[^/]+\/)evidence\/$/, '$1');

/** Every address that was ever published has its page, or a redirect. Files are looked for in the built site only. */
export const findLostAddresses = (library: Library): Finding[] => {
  const { addresses, redirects } = library.tree;
  const pages = listPages(library);
  const answering = new Set([...pages.keys(), ...redirects.map(({ data }) => data.from)]);
  return addresses
    .filter(({ data }) => data.endsWith('/') && !answering.has(data) && !answering.has(toPage(data)))
    .map(({ data, file, locate }): Finding => {
      const near = findNearest(data, [...pages.keys()], 1)[0] ?? '/';
      return {
        file,
        ...locate([]),
        rule: 'address/lost',
        severity: 'error',
        message: `Nothing answers at \`${data}\`, which was published.`,
        fix: `Bring the page back, or lead its readers on in redirects.yaml: \`- { from: ${toPage(data)}, to: ${near}, since: … }\`, with the page that has its text now.`,
      };
    });
};
