import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Addresses } from '../../knowledge/addresses.ts';

/** Applies the base path to on-site links and marks links that leave the site. */
export const resolveLinks = (tree: Root, addresses: Pick<Addresses, 'fromContentLink'>): void => {
  visit(tree, 'element', (element) => {
    const written = element.properties['href'];
    if (element.tagName !== 'a' || typeof written !== 'string') return;
    const href = written.replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase());
    element.properties['href'] = href;
    if (href.startsWith('/')) element.properties['href'] = addresses.fromContentLink(href) ?? href;
    else if (href.startsWith('https:')) {
      // Contributed links pass on no authority and learn nothing of the page that they leave.
      element.properties['rel'] = ['nofollow', 'ugc', 'noopener'];
    }
  });
};
