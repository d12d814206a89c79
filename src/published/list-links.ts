import { readSite } from './read-site.ts';
import { decodeText } from './read-site.ts';

/** The addresses outside the site that its pages link to, sorted, each with the pages that do. */
export const listOutwardLinks = (folder: string): Map<string, string[]> => {
  const links = new Map<string, string[]>();
  for (const { address, main } of readSite(folder).pages.values()) {
    const found = [...main.matchAll(/<a\b[^>]*?\shref="(https:\/\/[^"]+)"/gi)].map(([, href = '']) =>
      decodeText(href).replace(/#.*$/, ''),
    );
    for (const href of new Set(found)) links.set(href, [...(links.get(href) ?? []), address]);
  }
  return new Map([...links].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};
